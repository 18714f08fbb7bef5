param a string = wrong
