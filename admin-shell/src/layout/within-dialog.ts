/** A menu opened from a modal dialog must be inside it: the dialog lies above everything else and takes all input. */
export const withinDialog = (trigger: HTMLElement): HTMLElement => trigger.closest('dialog') ?? document.body;
