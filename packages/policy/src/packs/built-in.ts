import type { PolicyPack } from '../pack/types.ts';
import { agreedTarget, agreedTargetClauses } from './agreed-target/pack.ts';
import { childcareClauses } from './childcare-institution/clauses.ts';
import { childcareInstitution } from './childcare-institution/pack.ts';
import type { ClauseRow } from './clause-row.ts';
import { domesticServiceClauses } from './domestic-service/clauses.ts';
import { domesticService } from './domestic-service/pack.ts';
import { kindergartenGradingClauses } from './kindergarten-grading/clauses.ts';
import { kindergartenGrading } from './kindergarten-grading/pack.ts';
import { kindergartenLiangfengClauses } from './kindergarten-liangfeng/clauses.ts';
import { kindergartenLiangfeng } from './kindergarten-liangfeng/pack.ts';
import { newTeacherTrainingClauses } from './new-teacher-training/clauses.ts';
import { newTeacherTraining } from './new-teacher-training/pack.ts';
import { propertyDeveloperClauses } from './property-developer/clauses.ts';
import { propertyDeveloper } from './property-developer/pack.ts';
import { schoolClauses } from './school/clauses.ts';
import { school } from './school/pack.ts';
import { staffCongressClauses } from './staff-congress/clauses.ts';
import { staffCongress } from './staff-congress/pack.ts';
import { trainingCompanyCampusClauses } from './training-company-campus/clauses.ts';
import { trainingCompanyCampus } from './training-company-campus/pack.ts';
import { trainingCompanyHqClauses } from './training-company-hq/clauses.ts';
import { trainingCompanyHq } from './training-company-hq/pack.ts';

/** A pack that ships with the product, with the clauses of its regulation. */
export interface BuiltInPack {
  readonly pack: PolicyPack;
  readonly clauses: readonly ClauseRow[];
}

/** Every built-in pack by its id: ten regulations, and targets agreed elsewhere. */
export const builtInPacks: Readonly<Record<string, BuiltInPack>> = {
  'childcare-institution': { pack: childcareInstitution, clauses: childcareClauses },
  'training-company-hq': { pack: trainingCompanyHq, clauses: trainingCompanyHqClauses },
  'training-company-campus': { pack: trainingCompanyCampus, clauses: trainingCompanyCampusClauses },
  'domestic-service': { pack: domesticService, clauses: domesticServiceClauses },
  'kindergarten-liangfeng': { pack: kindergartenLiangfeng, clauses: kindergartenLiangfengClauses },
  'new-teacher-training': { pack: newTeacherTraining, clauses: newTeacherTrainingClauses },
  'staff-congress': { pack: staffCongress, clauses: staffCongressClauses },
  'property-developer': { pack: propertyDeveloper, clauses: propertyDeveloperClauses },
  school: { pack: school, clauses: schoolClauses },
  'kindergarten-grading': { pack: kindergartenGrading, clauses: kindergartenGradingClauses },
  'agreed-target': { pack: agreedTarget, clauses: agreedTargetClauses },
};
