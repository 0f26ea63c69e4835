import { graphql, readFragment, useLazyQuery, useQuery, type ResultOf } from '@huiyin/graphql';
import { Spin } from '@huiyin/ui';
import { Select } from '@huiyin/ui/data';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useRegisterWords } from './register-words.ts';

const FamilyFields = graphql(`
  fragment FamilyFields on Client {
    __typename
    id
    number
    name
    guardians { id name relation phone }
    children { id name className }
  }
`);

const FindFamily = graphql(
  `
    query FindFamily($search: String!, $campusIds: [ID!]) {
      clients(first: 8, filter: { search: $search, campusIds: $campusIds }) { edges { cursor node { id ...FamilyFields } } }
    }
  `,
  [FamilyFields],
);

const OneFamily = graphql(`query OneFamily($id: ID!) { client(id: $id) { id ...FamilyFields } }`, [FamilyFields]);

/** A family as the form takes it over. */
export type Family = ResultOf<typeof FamilyFields>;

/** Letters follow one another quickly; the server is asked when they rest. */
const restMilliseconds = 250;

function FamilyLine({ family }: { family: Family }) {
  const children = family.children.map(({ name, className }) => [name, className].filter(Boolean).join(' ')).join('、');
  const guardians = family.guardians.map(({ name, phone }) => [name, phone].filter(Boolean).join(' ')).join('、');
  return (
    <span className="cr-family">
      <span>
        {family.name} <span className="hy-quiet hy-figures">{family.number}</span>
      </span>
      <span className="hy-quiet">{[children, guardians].filter(Boolean).join(' · ')}</span>
    </span>
  );
}

/** Finds the family by name or phone. Optional: whoever is not on file complains all the same. */
export function FamilySearch({
  id,
  value,
  campusId,
  onChoose,
  onPreset,
}: {
  id?: string;
  value?: string;
  campusId: string;
  onChoose: (family: Family | null) => void;
  /** The family that the form began with, once it has arrived. */
  onPreset: (family: Family) => void;
}) {
  const t = useRegisterWords();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [find, { data, loading, called }] = useLazyQuery(FindFamily);
  const chosen = useQuery(OneFamily, { variables: { id: value ?? '' }, skip: !value }).data?.client;
  const found = (data?.clients.edges ?? []).map(({ node }) => readFragment(FamilyFields, node));
  const known = chosen ? readFragment(FamilyFields, chosen) : undefined;
  const presetId = useRef(value);
  const tellPreset = useEffectEvent(onPreset);
  useEffect(() => {
    if (known && known.id === presetId.current) tellPreset(known);
  }, [known]);
  const shown = known && !found.some((family) => family.id === known.id) ? [known, ...found] : found;

  function search(text: string) {
    clearTimeout(timer.current);
    if (text.trim() === '') return;
    timer.current = setTimeout(() => void find({ variables: { search: text.trim(), campusIds: campusId ? [campusId] : null } }), restMilliseconds);
  }

  return (
    <Select<string, { value: string; label: string; family: Family }>
      {...(id ? { id } : {})}
      allowClear
      showSearch={{ filterOption: false, onSearch: search }}
      placeholder={t('familyHint')}
      aria-label={t('family')}
      value={value || undefined}
      options={shown.map((family) => ({ value: family.id, label: family.name, family }))}
      optionRender={({ data: option }) => <FamilyLine family={option.family} />}
      notFoundContent={loading ? <Spin size="small" /> : called ? t('familyNone') : t('familyHint')}
      onChange={(_, option) => onChoose(option && !Array.isArray(option) ? option.family : null)}
    />
  );
}
