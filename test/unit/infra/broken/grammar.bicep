param a string = 'right'

resource b 'Microsoft.Web/sites@2024-04-01' = {
  name: 
}
