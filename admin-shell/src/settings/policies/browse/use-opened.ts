import { useSearchParams } from '@huiyin/ui/router';

/** The element that stands open, `section/id` in the address. */
export function useOpened(): { opened: { section: string; id: string } | null; hrefOf: (section: string, id: string) => string; show: (section: string, id: string) => void; close: () => void } {
  const [params, setParams] = useSearchParams();
  const text = params.get('element') ?? '';
  const at = text.indexOf('/');
  return {
    opened: at > 0 ? { section: text.slice(0, at), id: text.slice(at + 1) } : null,
    hrefOf(section, id) {
      const there = new URLSearchParams(params);
      there.set('element', `${section}/${id}`);
      return `?${there.toString()}`;
    },
    show: (section, id) =>
      setParams((before) => {
        before.set('element', `${section}/${id}`);
        return before;
      }),
    close: () =>
      setParams(
        (before) => {
          before.delete('element');
          return before;
        },
        { replace: true },
      ),
  };
}
