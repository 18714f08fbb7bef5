@description('Name of the bot resource; people never see it.')
param name string

@description('Tags of the resource.')
param tags object

@description('UserAssignedMsi or SingleTenant.')
param type string

@description('Client id that the bot is known by.')
param appId string

@description('Resource id of the managed identity; empty for SingleTenant.')
param identityId string

@description('Host that answers for the bot.')
param host string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  tags: tags
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Lyhörd'
    endpoint: 'https://${host}/api/messages'
    msaAppType: type == 'SingleTenant' ? 'SingleTenant' : 'UserAssignedMSI'
    msaAppId: appId
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: empty(identityId) ? null : identityId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}
