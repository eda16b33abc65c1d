// Says what HashiCorp's own parser makes of texts: each line of the input is a JSON string, "C", "E" or "T" (configuration, expression,
// template) and the text; each line of the output is [error, tree], in the words of ../meaning.ts.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"sort"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

type list = []any

func main() {
	in := json.NewDecoder(bufio.NewReader(os.Stdin))
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for {
		var asked string
		if in.Decode(&asked) != nil {
			return
		}
		tree, diags := read(asked[0], []byte(asked[1:]))
		answer := list{"", tree}
		if diags.HasErrors() {
			answer = list{diags.Errs()[0].Error(), nil}
		}
		if err := enc.Encode(answer); err != nil {
			panic(err)
		}
	}
}

// The tree is nil where there are errors: it may then hold anything.
func read(what byte, text []byte) (any, hcl.Diagnostics) {
	var e hclsyntax.Expression
	var diags hcl.Diagnostics
	switch what {
	case 'E':
		e, diags = hclsyntax.ParseExpression(text, "", hcl.InitialPos)
	case 'T':
		e, diags = hclsyntax.ParseTemplate(text, "", hcl.InitialPos)
	default:
		file, diags := hclsyntax.ParseConfig(text, "", hcl.InitialPos)
		if diags.HasErrors() {
			return nil, diags
		}
		return body(file.Body.(*hclsyntax.Body)), diags
	}
	if diags.HasErrors() {
		return nil, diags
	}
	return expression(e), diags
}

func body(b *hclsyntax.Body) list {
	type item struct {
		at   int
		tree any
	}
	var items []item
	for _, a := range b.Attributes {
		items = append(items, item{a.NameRange.Start.Byte, list{"attribute", a.Name, expression(a.Expr)}})
	}
	for _, k := range b.Blocks {
		items = append(items, item{k.TypeRange.Start.Byte, list{"block", k.Type, append([]string{}, k.Labels...), body(k.Body)}})
	}
	sort.Slice(items, func(i, j int) bool { return items[i].at < items[j].at })
	out := list{}
	for _, i := range items {
		out = append(out, i.tree)
	}
	return out
}

func expression(e hclsyntax.Expression) any {
	switch x := e.(type) {
	case nil:
		return nil
	case *hclsyntax.LiteralValueExpr:
		return literal(x.Val)
	case *hclsyntax.ScopeTraversalExpr:
		return steps(list{"variable", x.Traversal.RootName()}, x.Traversal[1:])
	case *hclsyntax.RelativeTraversalExpr:
		return steps(expression(x.Source), x.Traversal)
	case *hclsyntax.FunctionCallExpr:
		return append(list{"call", x.Name, x.ExpandFinal}, all(x.Args)...)
	case *hclsyntax.ConditionalExpr:
		return list{"conditional", expression(x.Condition), expression(x.TrueResult), expression(x.FalseResult)}
	case *hclsyntax.IndexExpr:
		return list{"index", expression(x.Collection), expression(x.Key)}
	case *hclsyntax.TupleConsExpr:
		return append(list{"tuple"}, all(x.Exprs)...)
	case *hclsyntax.ObjectConsExpr:
		out := list{"object"}
		for _, i := range x.Items {
			out = append(out, expression(i.KeyExpr), expression(i.ValueExpr))
		}
		return out
	case *hclsyntax.ObjectConsKeyExpr:
		return key(x)
	case *hclsyntax.ForExpr:
		return list{
			"for", x.KeyVar, x.ValVar, expression(x.CollExpr), expression(x.KeyExpr), expression(x.ValExpr), expression(x.CondExpr), x.Group,
		}
	case *hclsyntax.SplatExpr:
		return list{"splat", expression(x.Source), expression(x.Each)}
	case *hclsyntax.AnonSymbolExpr:
		return list{"each"}
	case *hclsyntax.BinaryOpExpr:
		return list{"binary", binary[x.Op], expression(x.LHS), expression(x.RHS)}
	case *hclsyntax.UnaryOpExpr:
		operator := "-"
		if x.Op == hclsyntax.OpLogicalNot {
			operator = "!"
		}
		return list{"unary", operator, expression(x.Val)}
	case *hclsyntax.ParenthesesExpr:
		return list{"parentheses", expression(x.Expression)}
	case *hclsyntax.TemplateExpr:
		return template(x.Parts)
	case *hclsyntax.TemplateWrapExpr:
		return template([]hclsyntax.Expression{x.Wrapped})
	case *hclsyntax.TemplateJoinExpr:
		return list{"join", expression(x.Tuple)}
	default:
		return list{fmt.Sprintf("%T", e)}
	}
}

func all(es []hclsyntax.Expression) list {
	out := list{}
	for _, e := range es {
		out = append(out, expression(e))
	}
	return out
}

func literal(v cty.Value) list {
	if v.IsNull() {
		return list{"null"}
	}
	switch v.Type() {
	case cty.Bool:
		return list{"bool", v.True()}
	case cty.Number:
		return list{"number", v.AsBigFloat().Text('g', 20)}
	case cty.String:
		return template([]hclsyntax.Expression{&hclsyntax.LiteralValueExpr{Val: v}})
	default:
		return list{v.Type().GoString()}
	}
}

func steps(source any, traversal hcl.Traversal) any {
	for _, step := range traversal {
		switch x := step.(type) {
		case hcl.TraverseAttr:
			source = list{"attribute", source, x.Name}
		case hcl.TraverseIndex:
			source = list{"index", source, literal(x.Key)}
		default:
			source = list{fmt.Sprintf("%T", step)}
		}
	}
	return source
}

// A bare word or a number is its own name.
func key(x *hclsyntax.ObjectConsKeyExpr) any {
	if x.ForceNonLiteral {
		return expression(x.Wrapped)
	}
	if word := hcl.ExprAsKeyword(x.Wrapped); word != "" {
		return list{"key", word}
	}
	if l, ok := x.Wrapped.(*hclsyntax.LiteralValueExpr); ok && l.Val.Type() == cty.Number {
		return list{"key number", literal(l.Val)[1]}
	}
	return expression(x.Wrapped)
}

func template(parts []hclsyntax.Expression) list {
	out := list{"template"}
	for _, part := range parts {
		if l, ok := part.(*hclsyntax.LiteralValueExpr); !ok || l.Val.IsNull() || l.Val.Type() != cty.String {
			out = append(out, expression(part))
		} else if text := l.Val.AsString(); text != "" {
			out = append(out, list{"text", text})
		}
	}
	return out
}

var binary = map[*hclsyntax.Operation]string{
	hclsyntax.OpLogicalOr: "||", hclsyntax.OpLogicalAnd: "&&", hclsyntax.OpEqual: "==", hclsyntax.OpNotEqual: "!=",
	hclsyntax.OpGreaterThan: ">", hclsyntax.OpGreaterThanOrEqual: ">=", hclsyntax.OpLessThan: "<", hclsyntax.OpLessThanOrEqual: "<=",
	hclsyntax.OpAdd: "+", hclsyntax.OpSubtract: "-", hclsyntax.OpMultiply: "*", hclsyntax.OpDivide: "/", hclsyntax.OpModulo: "%",
}
