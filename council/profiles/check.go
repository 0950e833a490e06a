package profiles

func (r *reader) check() {}
