@description('Name of the App Service; also the first part of its address.')
param name string

@description('Azure region.')
param location string

@description('Tags of the resources.')
param tags object

@description('Size of an instance.')
param sku string

@description('How many instances run at the same time.')
param instances int

@description('Spreads the instances over zones.')
param zoneRedundant bool

@description('The identity that the program acts as: id and clientId.')
param identity object

@description('Subnet to go out through; empty without a network.')
param subnetId string

@description('Workspace that takes the program’s log lines.')
param workspaceId string

@description('The bot: type, appId, tenantId, and passwordUri where its password is (empty with a managed identity).')
param bot object

@description('Client id of the app registration that exposes the tab’s API.')
param tabAppId string

@description('Domain that the tab is reached under. Empty: the App Service’s own.')
param tabDomain string

@description('The store: endpoint, database, container.')
param store object

@description('Where metrics are sent; empty: nothing is measured.')
param connectionString string

@description('Where pictures are kept: endpoint, container.')
param pictures object

@description('The municipality’s own settings.')
param settings object

// Teams asks Entra for a token under the very domain that the tab is served from.
var audience = 'api://${empty(tabDomain) ? site.properties.defaultHostName : tabDomain}/${tabAppId}'
var reference = '@Microsoft.KeyVault(SecretUri=${bot.passwordUri})'
var password = empty(bot.passwordUri) ? {} : { MicrosoftAppPassword: reference }

var telemetry = empty(connectionString) ? {} : { APPLICATIONINSIGHTS_CONNECTION_STRING: connectionString }

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'linux'
  sku: { name: sku, capacity: instances }
  properties: {
    reserved: true
    zoneRedundant: zoneRedundant
  }
}

resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'bot' })
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // Any instance can answer any turn.
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity.id
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: 'node bot/main.ts'
      alwaysOn: true
      healthCheckPath: '/readyz'
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      // References to the key vault find its private address only this way.
      vnetRouteAllEnabled: !empty(subnetId)
    }
  }
}

resource appSettings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: site
  name: 'appsettings'
  // PORT is App Service's own to set.
  properties: union(settings, password, telemetry, {
    MODE: 'production'
    NODE_ENV: 'production'
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'true'
    // The tab is built by what only development needs, which then goes.
    CUSTOM_BUILD_COMMAND: 'npm ci --include=dev && npm run build && npm prune --omit=dev'
    MicrosoftAppType: bot.type
    MicrosoftAppId: bot.appId
    MicrosoftAppTenantId: bot.tenantId
    TAB_AUDIENCE: audience
    COSMOS_ENDPOINT: store.endpoint
    COSMOS_DATABASE: store.database
    COSMOS_CONTAINER: store.container
    PICTURES_ENDPOINT: pictures.endpoint
    PICTURES_CONTAINER: pictures.container
    // Among the identities an App Service may have, the one that @azure/identity shall ask for.
    AZURE_CLIENT_ID: identity.clientId
  })
}

resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: site
  name: 'ftp'
  properties: { allow: false }
}

resource noDeployPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: site
  name: 'scm'
  properties: { allow: false }
}

// Not the HTTP log: it would say who reads what, and nobody has decided how long to keep that.
resource lines 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: site
  name: 'lines'
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
      { category: 'AppServiceAuditLogs', enabled: true }
    ]
  }
}

@description('Resource id.')
output id string = site.id

@description('Name of the App Service.')
output name string = site.name

@description('What the tab’s tokens are issued for: the Application ID URI.')
output tabAudience string = audience

@description('Its address, without https.')
output host string = site.properties.defaultHostName
