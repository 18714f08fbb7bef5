@description('Name of the account.')
param name string

@description('Azure region.')
param location string

@description('Tags of the resource.')
param tags object

@description('Object id of the identity that reads and writes the data.')
param principalId string

@description('Highest throughput of the container in RU/s.')
param maxThroughput int

@description('How far back the account can be restored.')
param backupTier string

@description('Spreads the replicas over zones.')
param zoneRedundant bool

@description('Closes the public address.')
param privateOnly bool

@description('Workspace that changes of the account are logged to.')
param workspaceId string

// Written by `npm run container` from what the queries of the program need; a test holds the two together.
var definition = loadJsonContent('container.json')

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' = {
  name: name
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: zoneRedundant }]
    consistencyPolicy: { defaultConsistencyLevel: 'Session' }
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: { tier: backupTier }
    }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: privateOnly ? 'Disabled' : 'Enabled'
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-11-15' = {
  parent: account
  name: 'lyhord'
  properties: {
    resource: { id: 'lyhord' }
  }
}

resource container 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-11-15' = {
  parent: database
  name: 'lyhord'
  properties: {
    resource: {
      id: 'lyhord'
      partitionKey: definition.partitionKey
      defaultTtl: definition.defaultTtl
      indexingPolicy: definition.indexingPolicy
    }
    options: {
      autoscaleSettings: { maxThroughput: maxThroughput }
    }
  }
}

// Cosmos DB Built-in Data Contributor: documents, and nothing of the account itself.
resource mayReadAndWrite 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-11-15' = {
  parent: account
  name: guid(account.id, principalId, 'data')
  properties: {
    principalId: principalId
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002'
    scope: account.id
  }
}

// Cases are public records: whoever takes this away must first take away the lock, and so think twice.
resource keep 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: account
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds the cases. See infra/README.md, Leave.'
  }
}

resource changes 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account
  name: 'changes'
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'ControlPlaneRequests', enabled: true }]
  }
}

@description('Resource id of the account.')
output accountId string = account.id

@description('Name of the account.')
output accountName string = account.name

@description('Where the account answers.')
output endpoint string = account.properties.documentEndpoint

@description('Name of the database.')
output databaseName string = database.name

@description('Name of the container.')
output containerName string = container.name
