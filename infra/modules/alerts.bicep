@description('Name that all of it ends in.')
param name string

@description('Azure region.')
param location string

@description('Tags of the resources.')
param tags object

@description('Who is written to; empty: nobody.')
param email string

@description('Resource id of the App Service.')
param appId string

@description('Resource id of the workspace that holds the program’s log lines.')
param workspaceId string

@description('The program sends metrics.')
param telemetryExport bool

// A log line of the program: `msg` is the event, `level` 50 a fault. See bot/adapters/pino/log.ts.
var lines = 'AppServiceConsoleLogs | extend line = parse_json(ResultDescription)'

// Fed by what the program writes.
var fromLines = [
  {
    name: 'delivery'
    severity: 2
    says: 'A conversation or a unit cannot be reached: people are not told. Administrators have a card about it.'
    query: '${lines} | where line.msg == "does not get through"'
    moreThan: 0
  }
  {
    name: 'faults'
    severity: 2
    says: 'The program meets faults: the database or Teams does not answer, or there is a bug.'
    query: '${lines} | where toint(line.level) >= 50'
    moreThan: 5
  }
  {
    name: 'late-answers'
    severity: 3
    says: 'Answers take so long that people see an error in Teams although the work was done.'
    query: '${lines} | where line.msg == "answer late"'
    moreThan: 10
  }
  {
    name: 'turned-away'
    severity: 3
    says: 'Somebody who is not Teams, or not of this tenant, keeps knocking; or the bot’s credentials are wrong.'
    query: '${lines} | where line.msg == "token refused" or line.msg == "activity turned away"'
    moreThan: 50
  }
]

// Fed by its metrics (bot/adapters/telemetry/meters.ts).
var fromMetrics = [
  {
    name: 'legal-clocks'
    severity: 1
    says: 'A clock set by law or by the municipality has run out in some case.'
    query: 'AppMetrics | where Name == "lyhord.clocks.late" | where Max > 0'
    moreThan: 0
  }
  {
    name: 'event-loop'
    severity: 3
    says: 'The program is too busy: the 99th percentile of the event loop’s delay is over 200 ms.'
    query: 'AppMetrics | where Name == "nodejs.eventloop.delay.p99" | where Max > 0.2'
    moreThan: 5
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'lyhord'
    enabled: true
    emailReceivers: empty(email) ? [] : [{ name: 'operations', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in (telemetryExport ? concat(fromLines, fromMetrics) : fromLines): {
    name: '${rule.name}-${name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: 'Lyhörd: ${rule.name}'
      description: rule.says
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT15M'
      windowSize: 'PT15M'
      autoMitigate: true
      // A new workspace has no such table before the first line has come.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: rule.moreThan
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]

// A program that cannot start writes no line: the platform's own probe of the health check tells of it.
resource unhealthy 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'unhealthy-${name}'
  location: 'global'
  tags: tags
  properties: {
    description: 'An instance does not say that it is ready.'
    severity: 1
    enabled: true
    scopes: [appId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'ready'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'HealthCheckStatus'
          operator: 'LessThan'
          threshold: 100
          timeAggregation: 'Average'
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}
