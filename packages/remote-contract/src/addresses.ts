/**
 * Addresses that one module may lead to in another. The owner of the page routes them; nobody else writes them by hand.
 * The shell's `navigate` and its links keep the campus selection.
 */
export const addressOf = {
  /** Page of one complaint (owner: complaints, route `cases/:complaintId`). */
  complaint: (id: string) => `/complaints/cases/${encodeURIComponent(id)}`,
  /** Live board for a wall display (owner: complaints, route `board`). */
  slaBoard: () => '/complaints/board',
  /** Page of one client (owner: clients, route `:clientId`). */
  client: (id: string) => `/clients/${encodeURIComponent(id)}`,
} as const;
