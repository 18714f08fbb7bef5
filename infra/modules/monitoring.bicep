@description('Name that all of it ends in.')
param name string

@description('Azure region.')
param location string

@description('Tags of the resources.')
param tags object

@description('Object id of the identity that may send telemetry.')
param principalId string

@description('Days that logs are kept. The access log of the cases is not here but in the database.')
param retentionDays int = 90

@description('Gigabytes a day after which nothing more is taken in: a fault in a circle must not cost a fortune.')
param dailyQuotaGb int = 1

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-${name}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionDays
    workspaceCapping: { dailyQuotaGb: dailyQuotaGb }
    features: { disableLocalAuth: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${name}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

// Monitoring Metrics Publisher: without a key, sending takes a role.
var publisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource mayPublish 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, principalId, 'publish')
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', publisher)
  }
}

@description('Where metrics are sent. No secret: sending takes the role as well.')
output connectionString string = insights.properties.ConnectionString

@description('Resource id of the workspace.')
output workspaceId string = workspace.id
