module inner 'inner.bicep' = {
  params: { other: 1 }
}
