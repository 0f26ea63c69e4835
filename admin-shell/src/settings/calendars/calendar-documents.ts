import { graphql, type ResultOf } from '@huiyin/graphql';

export const DayFields = graphql(`fragment CalendarDayFields on CalendarDay { date kind layer provisional name { zh en } openings { from to } }`);
export const RecomputeJob = graphql(`fragment RecomputeJob on Job { id kind status done total message { zh en } result { changed ... on RecomputeResult { judged moved failed } } }`);

export const CalendarsQuery = graphql(`
  query SettingsCalendars {
    businessCalendars {
      id name timeZone version national mayChange closeOfBusiness loadedYears
      week { weekday isWorkingDay openings { from to } }
      campuses { id name timeZone calendarVersion mayChangeCalendar }
    }
    officialYears { country year isLoaded source loadedAt dayCount }
  }
`);

export const YearQuery = graphql(`query SettingsCalendarYear($calendarId: ID, $campusId: ID, $from: Date!, $to: Date!) { calendarDays(calendarId: $calendarId, campusId: $campusId, from: $from, to: $to) { ...CalendarDayFields } }`, [DayFields]);

export const ChangeFields = graphql(`fragment CalendarChangeFields on CalendarChanged { calendars { id version } campus { id calendarVersion } job { id ...RecomputeJob } }`, [RecomputeJob]);

export const SetDays = graphql(`
  mutation SettingsSetDays($input: SetCalendarDaysInput!) {
    setCalendarDays(input: $input) {
      __typename
      ... on CalendarChanged { ...CalendarChangeFields }
      ... on InputInvalid { issues { path code message } }
      ... on UserError { code message }
    }
  }
`, [ChangeFields]);

export const SetHours = graphql(`
  mutation SettingsSetHours($input: SetOpeningHoursInput!) {
    setOpeningHours(input: $input) {
      __typename
      ... on CalendarChanged { ...CalendarChangeFields }
      ... on InputInvalid { issues { path code message } }
      ... on UserError { code message }
    }
  }
`, [ChangeFields]);

export const LoadYear = graphql(`
  mutation SettingsLoadYear($input: LoadOfficialYearInput!) {
    loadOfficialYear(input: $input) {
      __typename
      ... on CalendarChanged { ...CalendarChangeFields }
      ... on InputInvalid { issues { path code message } }
      ... on UserError { code message }
    }
  }
`, [ChangeFields]);

export const ImportDays = graphql(`
  mutation SettingsImportDays($input: ImportCalendarInput!) {
    importCalendar(input: $input) {
      __typename
      ... on CalendarImported {
        days { date kind isChange name { zh en } openings { from to } }
        faults { event summary code message { zh en } }
        change { ...CalendarChangeFields }
      }
      ... on InputInvalid { issues { path code message } }
      ... on UserError { code message }
    }
  }
`, [ChangeFields]);

export const ExportDays = graphql(`query SettingsExportDays($calendarId: ID, $campusId: ID, $from: Date!, $to: Date!) { exportCalendar(calendarId: $calendarId, campusId: $campusId, from: $from, to: $to) }`);
export const RunningJobs = graphql(`query SettingsRunningJobs { runningJobs { id ...RecomputeJob } }`, [RecomputeJob]);
export const JobFollowed = graphql(`subscription SettingsJobProgress($id: ID!) { jobProgress(id: $id) { id ...RecomputeJob } }`, [RecomputeJob]);

export type CalendarRow = ResultOf<typeof CalendarsQuery>['businessCalendars'][number];
export type OfficialYearRow = ResultOf<typeof CalendarsQuery>['officialYears'][number];
export type Day = ResultOf<typeof DayFields>;
export type JobState = ResultOf<typeof RecomputeJob>;
export type Opening = Day['openings'][number];
export type Imported = Extract<ResultOf<typeof ImportDays>['importCalendar'], { __typename: 'CalendarImported' }>;
