import { useSearchParams } from '@huiyin/ui/router';

/** The part of a page in view, kept in the address; the first one is the plain address. */
export function useTab<const Tab extends string>(tabs: readonly Tab[]): { tab: Tab; hrefOf: (tab: Tab) => string } {
  const [params] = useSearchParams();
  const tab = tabs.find((one) => one === params.get('tab')) ?? tabs[0]!;
  return {
    tab,
    // Another part has filters of its own; the campus selection of the shell goes along.
    hrefOf(next) {
      const there = new URLSearchParams(params.has('campus') ? { campus: params.get('campus')! } : {});
      if (next !== tabs[0]) there.set('tab', next);
      return `?${there.toString()}`;
    },
  };
}
