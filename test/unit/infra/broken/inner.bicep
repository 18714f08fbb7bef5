output right string = 'right'
