package demo

// around enters what happens beside the requests.
func (o *Office) around(a *agenda) {}
