/** The tabs that the explorer opens with: what reporters ask first. A test runs each against the schema. */
export const READY_QUERIES: readonly { readonly query: string }[] = [
  {
    query: `# What is late? Sample requests are left out unless you ask for them.
query Late {
  foiaRequests(first: 20, filter: { overdue: true }, includeSample: true) {
    totalCount
    includesSample
    nodes {
      title
      path
      agency { abbreviation name }
      statusSentence
      nextDeadline { sentence dueOn rule { name citation url } }
    }
  }
}
`,
  },
  {
    query: `# What is known of the agreements under watch, with sources.
query Agreements {
  agreements(first: 5) {
    nodes {
      title
      summary
      counts { asked waiting overdue answered }
      known { text sources { url title } }
      unknown
      timeline(first: 20) { nodes { sentence occurred { text precision } sources { url } } }
    }
  }
}
`,
  },
  {
    query: `# Why this date? Every step of the count, and the other readings.
query Why {
  deadlinePreview(
    rule: "FOIA-20"
    events: [
      { type: "received_proper_component", date: "2026-03-02" }
      { type: "info_requested", date: "2026-03-12" }
      { type: "info_answered", date: "2026-03-20" }
    ]
  ) {
    dueOn
    sueFrom
    explanation
    trace { date kind text }
    alternatives { dueOn meaning }
    rule { citation url mark checkedOn }
    userErrors { code message path }
  }
}
`,
  },
  {
    query: `# Which days count?
query Days {
  calendar(from: "2026-12-20", to: "2027-01-04") { date kind name isWorkingDay isCourtDay }
}
`,
  },
];
