import type { ClauseId, Text } from '../text.ts';
import { indicators } from './indicators.ts';
import { checkGradingScale } from './scale.ts';
import type { ClientProfile, Grade, GradeResult, GradingScale, IndicatorScore } from './types.ts';

const SCORES = { A: 4, B: 3, C: 2, D: 1 } as const satisfies Record<Grade, IndicatorScore['score']>;
const COMBINATION: ClauseId = 'kindergarten-grading/2.3-x';

const gradeOf = (mean: number, { bands }: GradingScale): Grade => (mean >= bands.A ? 'A' : mean >= bands.B ? 'B' : mean >= bands.C ? 'C' : 'D');

type Gate = GradeResult['gates'][number];

/** What keeps a client with a high mean out of A. */
function gatesOfA(profile: ClientProfile, scale: GradingScale, scores: readonly IndicatorScore[]): Gate[] {
  const gates: Gate[] = [];
  if (profile.spend <= scale.spendA) {
    gates.push({ code: 'A_SPEND_NOT_EXCEEDED', clauses: [COMBINATION, 'kindergarten-grading/2.3.1-a'], reason: { zh: `消费未超过 ${scale.spendA} 元，不能定为 A`, en: `Spend is not over ${scale.spendA}: no A` } });
  }
  const weak = scores.filter(({ score }) => score < 3);
  if (weak.length > 0) {
    const names = weak.map(({ indicator }) => indicators.find(({ id }) => id === indicator)!.title);
    gates.push({
      code: 'A_INDICATOR_BELOW_3', clauses: [COMBINATION],
      reason: { zh: `${names.map(({ zh }) => zh).join('、')}低于 3 分，不能定为 A`, en: `${names.map(({ en }) => en).join(', ')} below 3: no A` },
    });
  }
  return gates;
}

/**
 * Grades a family A–D: each indicator scores 4 to 1, the weighted mean decides, and A has a gate. Everything it rests on is returned.
 * Throws RangeError for a scale with gaps or overlaps (see `checkGradingScale`) or an impossible profile.
 */
export function gradeClient(profile: ClientProfile, scale: GradingScale): GradeResult {
  const [problem] = checkGradingScale(scale);
  if (problem) throw new RangeError(problem.message.en);
  if (profile.convertedReferrals > profile.referrals) throw new RangeError('More referrals enrolled than were made');
  const scores = indicators.map(({ id, measure, clauses, judge }): IndicatorScore => {
    const { grade, evidence, reason } = judge(profile, scale);
    return { indicator: id, score: SCORES[grade], grade, weight: scale.weights[id], evidence, reason, clauses: [measure, clauses[grade]] };
  });
  // Rounded so that sums of decimal weights do not miss a band by a hair.
  const mean = Math.round(scores.reduce((sum, { score, weight }) => sum + score * weight, 0) * 1e9) / 1e9;
  const gradeByMean = gradeOf(mean, scale);
  const gates = gradeByMean === 'A' ? gatesOfA(profile, scale, scores) : [];
  const grade: Grade = gates.length > 0 ? 'B' : gradeByMean;
  const reasons: Text[] = [
    ...scores.map(({ indicator, evidence, reason, score }) => {
      const { title } = indicators.find(({ id }) => id === indicator)!;
      return { zh: `${title.zh} ${score} 分：${evidence.zh}，${reason.zh}`, en: `${title.en} ${score}: ${evidence.en}, ${reason.en}` };
    }),
    { zh: `加权平均 ${mean.toFixed(2)} 分，对应 ${gradeByMean}`, en: `weighted mean ${mean.toFixed(2)}, which is ${gradeByMean}` },
    ...gates.map(({ reason }) => reason),
  ];
  return {
    grade, mean, scores, gradeByMean, gates, reasons,
    clauses: [...new Set([...scores.flatMap(({ clauses }) => clauses), COMBINATION, ...gates.flatMap(({ clauses }) => clauses)])],
  };
}
