package mail

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"text/template"
	"text/template/parse"
)

// Template is the text of one kind of mail, as the council's profile has it: a front matter with the subject and the
// names of the secret values, then Markdown. {{.Field}} puts a value in, {{if .Field}}…{{else}}…{{end}} asks whether
// it is empty; nothing else is allowed, so that a text is never a program.
type Template struct {
	Name, Subject, Body string
	// Secrets are the fields that Preview hides and the outbox keeps sealed.
	Secrets []string
	fields  []string
	subject *template.Template
	body    *template.Template
}

// Parse reads a template from its source. It refuses, naming the mail, what could not be rendered later: an unknown
// front matter, HTML, pictures, any function of the template language, a secret in the subject or one never used.
func Parse(name, source string) (Template, error) {
	t := Template{Name: name}
	if err := t.parse(source); err != nil {
		return Template{}, fmt.Errorf("mail %s: %w", name, err)
	}
	return t, nil
}

// Fields lists the values that the mail uses, in alphabetical order.
func (t Template) Fields() []string { return slices.Clone(t.fields) }

func (t *Template) parse(source string) error {
	if token.MatchString(source) {
		return errors.New("the text contains a mark that is kept for values")
	}
	if err := t.frontMatter(strings.ReplaceAll(source, "\r\n", "\n")); err != nil {
		return err
	}
	inSubject, err := compile(t.Name, t.Subject, &t.subject)
	if err != nil {
		return err
	}
	inBody, err := compile(t.Name, t.Body, &t.body)
	if err != nil {
		return err
	}
	t.fields = slices.Compact(slices.Sorted(slices.Values(slices.Concat(inSubject, inBody))))
	for _, secret := range t.Secrets {
		if slices.Contains(inSubject, secret) {
			return fmt.Errorf("the secret %s stands in the subject", secret)
		}
		if !slices.Contains(inBody, secret) {
			return fmt.Errorf("the secret %s is never used", secret)
		}
	}
	return t.tryOut()
}

func (t *Template) frontMatter(source string) error {
	head, body, ok := strings.Cut(strings.TrimPrefix(source, "---\n"), "\n---\n")
	if !ok || !strings.HasPrefix(source, "---\n") {
		return errors.New("the text must begin with a front matter between --- and ---")
	}
	for line := range strings.SplitSeq(head, "\n") {
		key, value, _ := strings.Cut(line, ":")
		value = strings.TrimSpace(value)
		switch key {
		case "subject":
			t.Subject = value
		case "secrets":
			for name := range strings.SplitSeq(strings.Trim(value, "[]"), ",") {
				t.Secrets = append(t.Secrets, strings.TrimSpace(name))
			}
		default:
			return fmt.Errorf("front matter: %q is not known", key)
		}
	}
	if t.Subject == "" {
		return errors.New("front matter: the subject is missing")
	}
	if strings.HasPrefix(t.Subject, `"`) {
		return errors.New("front matter: the subject stands without quotation marks, which would be sent with it")
	}
	t.Body = strings.TrimSpace(body)
	return nil
}

func compile(name, text string, into **template.Template) (fields []string, err error) {
	t, err := template.New(name).Option("missingkey=error").Parse(text)
	if err != nil {
		return nil, err
	}
	*into = t
	if t.Tree == nil {
		return nil, nil
	}
	return fieldsOf(t.Root)
}

func fieldsOf(node parse.Node) ([]string, error) {
	switch n := node.(type) {
	case *parse.TextNode:
		return nil, nil
	case *parse.ActionNode:
		return fieldOf(n.Pipe)
	case *parse.IfNode:
		asked, err := fieldOf(n.Pipe)
		yes, errYes := fieldsOf(n.List)
		no, errNo := fieldsOf(n.ElseList)
		return slices.Concat(asked, yes, no), errors.Join(err, errYes, errNo)
	case *parse.ListNode:
		if n == nil {
			return nil, nil
		}
		var all []string
		for _, child := range n.Nodes {
			some, err := fieldsOf(child)
			if err != nil {
				return nil, err
			}
			all = append(all, some...)
		}
		return all, nil
	}
	return nil, fmt.Errorf("%q is not allowed in a mail", node)
}

func fieldOf(pipe *parse.PipeNode) ([]string, error) {
	if len(pipe.Decl) == 0 && len(pipe.Cmds) == 1 && len(pipe.Cmds[0].Args) == 1 {
		if f, ok := pipe.Cmds[0].Args[0].(*parse.FieldNode); ok && len(f.Ident) == 1 {
			return f.Ident, nil
		}
	}
	return nil, fmt.Errorf("{{%s}} is not allowed in a mail", pipe)
}

// tryOut reads the Markdown once with every value in place, so that a text that cannot be shown is refused at start and
// not on the day it is needed.
func (t *Template) tryOut() error {
	values := make(map[string]string, len(t.fields))
	for _, name := range t.fields {
		values[name] = "https://example.org"
	}
	body, err := t.fill(t.body, values)
	if err == nil {
		_, err = body.blocks()
	}
	return err
}
