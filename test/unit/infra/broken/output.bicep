module inner 'inner.bicep' = {
  params: {}
}

output o string = inner.outputs.other
