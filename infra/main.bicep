targetScope = 'subscription'

@description('Name of the environment, such as test or prod. Every name that others can see is made from it.')
@minLength(2)
@maxLength(20)
param environmentName string

@description('Azure region of everything that holds data.')
param location string = 'swedencentral'

@description('How the bot proves itself: a managed identity, or an app registration of yours with a password.')
@allowed(['UserAssignedMsi', 'SingleTenant'])
param botType string = 'UserAssignedMsi'

@description('Client id of the app registration; only for SingleTenant.')
param botAppId string = ''

@description('Password of the app registration; only for SingleTenant. Kept in the key vault and nowhere else.')
@secure()
param botPassword string = ''

@description('Client id of the app registration that exposes the tab’s API. SingleTenant: that of the bot, whatever is given.')
param tabAppId string = ''

@description('Domain that the tab is reached under, in lower case. Empty: the App Service’s own.')
param tabDomain string = ''

@description('Size of an instance. All of these can be several and can reach a private network.')
@allowed(['B1', 'B2', 'S1', 'P0v3', 'P1v3', 'P2v3'])
param planSku string = 'P0v3'

@description('How many instances run at the same time. Two keep serving while one is replaced.')
@minValue(1)
@maxValue(10)
param instances int = 2

@description('Spreads instances, database and pictures over zones. Needs P0v3 or larger and two instances.')
param zoneRedundant bool = false

@description('Highest throughput of the container in RU/s; a tenth of it is the least that is paid for.')
@minValue(1000)
param cosmosMaxThroughput int = 1000

@description('How far back the database can be restored.')
@allowed(['Continuous7Days', 'Continuous30Days'])
param backupTier string = 'Continuous30Days'

@description('An existing Cosmos DB account of the resource group to use, such as a restored one. Empty makes one.')
param cosmosAccountName string = ''

@description('Database, pictures and key vault answer inside a network of their own only.')
param privateNetworking bool = true

@description('Addresses of that network, a /24. It need not be unique as long as it is not joined to another.')
param addressPrefix string = '10.60.0.0/24'

@description('Who is written to when an alert fires. Empty: alerts show in the portal only.')
param alertEmail string = ''

@description('The program sends metrics to Application Insights, and alerts look at them.')
param telemetryExport bool = true

@description('The municipality’s own settings, by the names in the README. An empty value counts as absent.')
param settings object = {}

var tags = { 'azd-env-name': environmentName, application: 'lyhord' }
var suffix = uniqueString(subscription().id, environmentName, location)
var singleTenant = botType == 'SingleTenant'
var appId = !singleTenant ? identity.outputs.clientId : botAppId
var appName = 'lyhord-${environmentName}-${take(suffix, 6)}'

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-lyhord-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: 'id-${appName}'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    name: appName
    location: location
    tags: tags
    principalId: identity.outputs.principalId
  }
}

module network 'modules/network.bicep' = if (privateNetworking) {
  name: 'network'
  scope: group
  params: {
    name: 'vnet-${appName}'
    location: location
    tags: tags
    addressPrefix: addressPrefix
  }
}

module cosmos 'modules/cosmos.bicep' = {
  name: 'cosmos'
  scope: group
  params: {
    name: empty(cosmosAccountName) ? 'cosmos-lyhord-${suffix}' : cosmosAccountName
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    maxThroughput: cosmosMaxThroughput
    backupTier: backupTier
    zoneRedundant: zoneRedundant
    privateOnly: privateNetworking
    workspaceId: monitoring.outputs.workspaceId
  }
}

module pictures 'modules/pictures.bicep' = {
  name: 'pictures'
  scope: group
  params: {
    name: 'stlyhord${suffix}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    zoneRedundant: zoneRedundant
    privateOnly: privateNetworking
  }
}

module vault 'modules/vault.bicep' = if (singleTenant) {
  name: 'vault'
  scope: group
  params: {
    name: 'kv-${suffix}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    botPassword: botPassword
    privateOnly: privateNetworking
    workspaceId: monitoring.outputs.workspaceId
  }
}

module cosmosEndpoint 'modules/privateEndpoint.bicep' = if (privateNetworking) {
  name: 'cosmosEndpoint'
  scope: group
  params: {
    name: 'pe-cosmos-${cosmos.outputs.accountName}'
    location: location
    tags: tags
    network: network!.outputs.network
    targetId: cosmos.outputs.accountId
    part: 'Sql'
    zone: 'privatelink.documents.azure.com'
  }
}

module picturesEndpoint 'modules/privateEndpoint.bicep' = if (privateNetworking) {
  name: 'picturesEndpoint'
  scope: group
  params: {
    name: 'pe-pictures-${appName}'
    location: location
    tags: tags
    network: network!.outputs.network
    targetId: pictures.outputs.accountId
    part: 'blob'
    zone: 'privatelink.blob.${environment().suffixes.storage}'
  }
}

module vaultEndpoint 'modules/privateEndpoint.bicep' = if (privateNetworking && singleTenant) {
  name: 'vaultEndpoint'
  scope: group
  params: {
    name: 'pe-vault-${appName}'
    location: location
    tags: tags
    network: network!.outputs.network
    targetId: vault!.outputs.vaultId
    part: 'vault'
    zone: 'privatelink.vaultcore.azure.net'
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  scope: group
  // A password that cannot be fetched at the first start is not tried again for a day.
  dependsOn: [cosmosEndpoint, picturesEndpoint, vaultEndpoint]
  params: {
    name: appName
    location: location
    tags: tags
    sku: planSku
    instances: instances
    zoneRedundant: zoneRedundant
    identity: { id: identity.outputs.id, clientId: identity.outputs.clientId }
    subnetId: privateNetworking ? network!.outputs.appSubnetId : ''
    workspaceId: monitoring.outputs.workspaceId
    bot: {
      type: botType
      appId: appId
      tenantId: tenant().tenantId
      passwordUri: singleTenant ? vault!.outputs.credentialUri : ''
    }
    tabAppId: singleTenant ? botAppId : tabAppId
    tabDomain: tabDomain
    store: {
      endpoint: cosmos.outputs.endpoint
      database: cosmos.outputs.databaseName
      container: cosmos.outputs.containerName
    }
    connectionString: telemetryExport ? monitoring.outputs.connectionString : ''
    pictures: { endpoint: pictures.outputs.endpoint, container: pictures.outputs.containerName }
    settings: settings
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  scope: group
  params: {
    name: appName
    tags: tags
    type: botType
    appId: appId
    identityId: !singleTenant ? identity.outputs.id : ''
    host: app.outputs.host
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    name: appName
    location: location
    tags: tags
    email: alertEmail
    appId: app.outputs.id
    workspaceId: monitoring.outputs.workspaceId
    telemetryExport: telemetryExport
  }
}

@description('What `npm run pack` needs as MicrosoftAppId.')
output MicrosoftAppId string = appId

@description('The Application ID URI that the app registration must have, and what `npm run pack` needs as TAB_AUDIENCE.')
output TAB_AUDIENCE string = app.outputs.tabAudience

@description('Where Teams reaches the program.')
output APP_HOST string = app.outputs.host

@description('Name of the App Service.')
output APP_NAME string = app.outputs.name

@description('Name of the resource group.')
output RESOURCE_GROUP string = group.name

@description('Name of the Cosmos DB account in use.')
output COSMOS_ACCOUNT string = cosmos.outputs.accountName
