@description('Name of the endpoint.')
param name string

@description('Azure region.')
param location string

@description('Tags of the resources.')
param tags object

@description('The network: its id, and endpointSubnetId.')
param network object

@description('Resource id of what is reached through the endpoint.')
param targetId string

@description('Which part of it: Sql, blob or vault.')
param part string

@description('Private DNS zone, so that the public name leads to the private address.')
param zone string

resource dns 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: zone
  location: 'global'
  tags: tags
}

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: dns
  name: 'lyhord'
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: { id: network.id }
  }
}

resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    subnet: { id: network.endpointSubnetId }
    privateLinkServiceConnections: [
      {
        name: part
        properties: {
          privateLinkServiceId: targetId
          groupIds: [part]
        }
      }
    ]
  }
}

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = {
  parent: endpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: part
        properties: { privateDnsZoneId: dns.id }
      }
    ]
  }
}
