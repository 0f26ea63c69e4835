import type { ResultOf, useMutation, VariablesOf } from '@huiyin/graphql';
import type { FormInstance } from '@huiyin/ui/forms';
import type { ComponentType } from 'react';
import type { CaseFields } from '../case-fields.ts';

type Document = Parameters<typeof useMutation>[0];

/** The case an act is done on, and the zone its times are typed in. */
export interface Scene {
  readonly complaint: ResultOf<typeof CaseFields>;
  readonly zone: string;
}

/** Input that all acts share; the drawer adds it. */
type SharedInput = 'complaintId' | 'expectedVersion' | 'occurredAt' | 'idempotencyKey';

type OwnInput<D> = VariablesOf<D> extends { input: infer Input } ? Omit<Input, SharedInput> : never;

/** Props of an act's fields. */
export interface FieldsProps<Values> extends Scene {
  readonly form: FormInstance<Values>;
}

/** Something one may do on a case: what is asked, and what is sent. */
export interface Act {
  readonly document: Document;
  /** The fields named as in the API's input, so that its issues find them. */
  readonly Fields: ComponentType<FieldsProps<never>>;
  toInput(values: never, scene: Scene): object;
  /** What the fields hold before anybody has typed. */
  initialValues?(scene: Scene): object;
  /** The act names a department task instead of the case. */
  readonly isOnTask?: boolean;
  /** Fields of the regulation that `Fields` asks for by itself, by key; `dimensions`: every way to classify. */
  readonly covers: readonly string[] | 'dimensions';
  /** What the regulation asks for comes before the act's own fields. */
  readonly policyFieldsFirst?: boolean;
}

/** Writes an act down with its own types; the drawer needs only their common shape. */
export function defineAct<D extends Document, Values>(act: {
  document: D;
  Fields: ComponentType<FieldsProps<Values>>;
  toInput(values: Values, scene: Scene): OwnInput<D>;
  initialValues?(scene: Scene): Partial<Values>;
  isOnTask?: boolean;
  covers: readonly string[] | 'dimensions';
  policyFieldsFirst?: boolean;
}): Act {
  return act as unknown as Act;
}
