@description('Name of the identity.')
param name string

@description('Azure region.')
param location string

@description('Tags of the resource.')
param tags object

// One identity for all the program does, so that the roles it has can be seen in one place.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
  tags: tags
}

@description('Resource id.')
output id string = identity.id

@description('Client id: whom the program signs in as.')
output clientId string = identity.properties.clientId

@description('Object id: who is given roles.')
output principalId string = identity.properties.principalId
