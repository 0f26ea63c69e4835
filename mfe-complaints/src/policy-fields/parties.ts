import { graphql, useQuery } from '@huiyin/graphql';

const Parties = graphql(`query CampusParties { chain { id departments { id name campus { id } } staffMembers { id name active campus { id } } } }`);

export interface PartyOption {
  readonly value: string;
  readonly label: string;
}

const optionsOf = (parties: readonly { readonly id: string; readonly name: string; readonly campus: { readonly id: string } | null }[] = [], campusId: string): PartyOption[] =>
  parties.filter(({ campus }) => campus === null || campus.id === campusId).map(({ id, name }) => ({ value: id, label: name }));

/** Departments and people of a campus, and those of the whole chain. */
export function useParties(campusId: string, skip = false): { departments: PartyOption[]; staff: PartyOption[]; loading: boolean } {
  const { data, loading } = useQuery(Parties, { skip });
  return { departments: optionsOf(data?.chain.departments, campusId), staff: optionsOf(data?.chain.staffMembers.filter(({ active }) => active), campusId), loading };
}
