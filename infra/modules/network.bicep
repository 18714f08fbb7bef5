@description('Name of the network.')
param name string

@description('Azure region.')
param location string

@description('Tags of the resource.')
param tags object

@description('Addresses of the network, a /24: a half of it for the instances, a half for what they reach.')
param addressPrefix string

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: [addressPrefix] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 25, 0)
          delegations: [
            {
              name: 'app'
              properties: { serviceName: 'Microsoft.Web/serverFarms' }
            }
          ]
        }
      }
      {
        name: 'endpoints'
        properties: { addressPrefix: cidrSubnet(addressPrefix, 25, 1) }
      }
    ]
  }
}

@description('Subnet that the instances go out through.')
output appSubnetId string = '${network.id}/subnets/app'

@description('The network, and its subnet for private endpoints.')
output network object = { id: network.id, endpointSubnetId: '${network.id}/subnets/endpoints' }
