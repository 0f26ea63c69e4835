/** A key or a sequence of keys that does something on this page. */
export interface Shortcut {
  /** Keys as `KeyboardEvent.key` names them, several in sequence parted by a space: `j`, `Enter`, `g q`, `?`. */
  readonly keys: string;
  /** What it does, for the sheet of shortcuts. */
  readonly title: string;
  run(): void;
}

/** What the registry needs of a key press. */
export interface KeyPress {
  readonly key: string;
  readonly at: number;
}

/** Milliseconds within which the next key of a sequence must follow. */
const patience = 900;

/** Knows the shortcuts of the components on the page; later ones win, so a drawer may take a page's key. */
export function createShortcutRegistry() {
  const groups: (readonly Shortcut[])[] = [];
  let typed: string[] = [];
  let last = 0;
  return {
    add(group: readonly Shortcut[]): () => void {
      groups.push(group);
      return () => void groups.splice(groups.indexOf(group), 1);
    },
    /** Shortcuts in force, without those that a later one has taken over. */
    all(): readonly Shortcut[] {
      return [...new Map(groups.flat().map((shortcut) => [shortcut.keys, shortcut])).values()];
    },
    /** Takes a key press; gives the shortcut it completes, if any. */
    press({ key, at }: KeyPress): Shortcut | undefined {
      typed = at - last > patience ? [key] : [...typed, key];
      last = at;
      const shortcuts = this.all();
      // The longest tail of what was typed that means something: "x g q" still finds "g q".
      for (let from = 0; from < typed.length; from += 1) {
        const found = shortcuts.find((shortcut) => shortcut.keys === typed.slice(from).join(' '));
        if (found) {
          typed = [];
          return found;
        }
      }
      const longest = Math.max(1, ...shortcuts.map((shortcut) => shortcut.keys.split(' ').length));
      typed = typed.slice(-(longest - 1) || typed.length);
      return undefined;
    },
  };
}

/** The registry of this page. */
export const shortcuts = createShortcutRegistry();
