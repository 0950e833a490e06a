package demo

import (
	"context"

	"vigencia/council"
)

// A Paper is a certificate to try /v/ with, one for each word that the page can say.
type Paper struct {
	Standing council.Standing
	Code     string
	Holder   string
	Label    string
}

// noPaper is a code that no paper has.
const noPaper = "7K3MQ9T2XJ4RB8WN5ZC0HD6VYC"

// papers are the first certificate of each standing that has a paper with a code, in the order of the standings, and a code of none.
func (o *Office) papers(ctx context.Context) ([]Paper, error) {
	first := map[council.Standing]Paper{}
	for id := int64(1); ; id++ {
		c, err := o.Store.Certificate(ctx, id)
		if council.CodeOf(err) == council.NotFound {
			break
		}
		if err != nil {
			return nil, err
		}
		standing := c.On(o.Profile.Today(o.Clock.Now()))
		if _, ok := first[standing]; ok || c.Origin == "imported" {
			continue
		}
		if first[standing], err = o.paper(ctx, c, standing); err != nil {
			return nil, err
		}
	}
	first[council.Unknown] = Paper{Standing: council.Unknown, Code: noPaper}
	var list []Paper
	for _, s := range council.Standings() {
		if p, ok := first[s]; ok {
			list = append(list, p)
		}
	}
	return list, nil
}

func (o *Office) paper(ctx context.Context, c council.Certificate, s council.Standing) (Paper, error) {
	given, err := o.Store.GivenPaper(ctx, c.ID)
	if err != nil {
		return Paper{}, err
	}
	holder, err := o.Store.Physician(ctx, c.Physician)
	return Paper{Standing: s, Code: given.Code, Holder: holder.FullName(), Label: c.Label}, err
}
