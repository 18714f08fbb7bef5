@description('Name of the storage account.')
param name string

@description('Azure region.')
param location string

@description('Tags of the resource.')
param tags object

@description('Object id of the identity that reads and writes the pictures.')
param principalId string

@description('Spreads the copies over zones.')
param zoneRedundant bool

@description('Closes the public address.')
param privateOnly bool

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: zoneRedundant ? 'Standard_ZRS' : 'Standard_LRS' }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: privateOnly ? 'Disabled' : 'Enabled'
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    // Long enough to notice a mistake, short enough that what was weeded out is soon gone.
    deleteRetentionPolicy: { enabled: true, days: 14 }
  }
}

resource pictures 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: 'pictures'
  properties: { publicAccess: 'None' }
}

// Storage Blob Data Contributor.
var dataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource mayReadAndWrite 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, principalId, 'data')
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', dataContributor)
  }
}

// Pictures belong to cases, which are public records: see cosmos.bicep.
resource keep 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: account
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds the pictures of cases. See infra/README.md, Leave.'
  }
}

@description('Resource id of the storage account.')
output accountId string = account.id

@description('Where the account answers.')
output endpoint string = account.properties.primaryEndpoints.blob

@description('Name of the container.')
output containerName string = pictures.name
