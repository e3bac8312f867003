import { graphql } from '../graphql.ts';

export const CourtsQuery = graphql(`
  query Courts($year: Int!) {
    courts {
      key
      name
      level
      zone
      officesCountApart
      stateHolidays(year: $year)
    }
  }
`);
