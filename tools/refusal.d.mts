export declare class Refusal extends Error {}
export declare function endWith(error: unknown): never
