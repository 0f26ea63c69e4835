/** Who looks into it: the kind of department a campus has for it. */
export type DepartmentKind = 'teaching' | 'care' | 'catering' | 'safety' | 'client_service' | 'finance'

/** Something that can go wrong, in words parents use. Slots: {child} {class} {teacher} {when} {place} {n}. */
export interface Incident {
  text: string
  /** Further sentences, of which one or none is added. */
  details: readonly string[]
  urgent?: boolean
  /** Months (1–12) in which it happens; always when absent. */
  months?: readonly number[]
}

/** Incidents that are looked into, answered and mended alike. */
export interface Aspect {
  incidents: readonly Incident[]
  demands: readonly string[]
  findings: readonly string[]
  responsibilities: readonly string[]
  solutions: readonly string[]
}

/** All that is said about one kind of matter, from the first call to the closing note. */
export interface TopicWords {
  /** Value of the pack's dimension `topic`. */
  key: string
  /** Share among all matters. */
  weight: number
  /** Share of urgent ones among incidents not marked urgent. */
  urgent: number
  department: DepartmentKind
  aspects: readonly Aspect[]
}
