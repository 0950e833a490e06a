package portfolio

import (
	"fmt"
	"strings"
)

var (
	tints = [...]colour{{253, 251, 244}, {250, 250, 250}, {252, 248, 238}, {247, 250, 251}}
	inks  = [...]colour{{20, 62, 104}, {110, 24, 50}, {24, 92, 72}, {128, 92, 30}, {62, 44, 112}}
	// signers are invented; one paper takes two of them.
	signers = [...]string{"Dra. Elvira Montalbán Quispe", "Dr. Hernán Tafur Iglesias", "Dra. Nélida Arrunátegui Soto",
		"Dr. Tomás Villafuerte Ñique", "Mg. Rosaura Paucar León", "Dr. Óscar Benavente Rojas"}
)

func (p *painter) pick(n int) int { return p.rnd.IntN(n) }

// diploma is a landscape sheet with a frame, in one of three manners.
func (p *painter) diploma(it Item) {
	p.paper("L", tints[p.pick(len(tints))])
	c := inks[p.pick(len(inks))]
	switch p.pick(3) {
	case 0:
		p.frame(c)
	case 1:
		p.band(c)
	default:
		p.corners(c)
	}
	p.ink(c)
	p.fitted(42, "caps", 19, strings.ToLower(it.Issuer))
	p.ink(colour{36, 28, 27})
	p.centred(58, "italic", 14, "otorga el presente")
	p.ink(c)
	p.centred(76, "display", 40, heading(it))
	p.ink(colour{36, 28, 27})
	p.centred(89, "italic", 14, "a")
	p.fitted(103, "display", 30, p.name)
	p.block(42, 112, p.w-84, "text", 14, 7, "C", reason(it))
	p.centred(146, "italic", 12, it.Place+", "+it.On.Long())
	first := p.pick(len(signers))
	p.signature(82, 171, signers[first], "Presidencia")
	p.signature(p.w-82, 171, signers[(first+2)%len(signers)], "Dirección académica")
	p.seal(p.w/2, 168, 15, c)
	if p.pick(2) == 0 {
		p.stamp(p.w-48, 142, 14, "REGISTRO DE CERTIFICADOS · "+strings.ToUpper(it.Place)+" · ", fmt.Sprintf("N.º %04d", p.pick(10_000)))
	}
	p.end()
}

func (p *painter) frame(c colour) {
	p.ink(c)
	p.pdf.SetLineWidth(1.4)
	p.pdf.Rect(12, 12, p.w-24, p.h-26, "D")
	p.pdf.SetLineWidth(.3)
	p.pdf.Rect(15, 15, p.w-30, p.h-32, "D")
}

func (p *painter) band(c colour) {
	p.ink(c)
	p.pdf.Rect(2, 10, p.w-4.6, 9, "F")
	p.pdf.Rect(2, p.h-22, p.w-4.6, 5, "F")
}

func (p *painter) corners(c colour) {
	p.ink(c)
	for _, k := range [...][4]float64{{14, 14, 1, 1}, {p.w - 14, 14, -1, 1}, {14, p.h - 16, 1, -1}, {p.w - 14, p.h - 16, -1, -1}} {
		for i := range 6 {
			d, l := float64(i)*1.8, 44-float64(i)*6
			p.pdf.SetLineWidth(.7 - float64(i)*.09)
			p.pdf.Line(k[0]+k[2]*d, k[1]+k[3]*d, k[0]+k[2]*(d+l), k[1]+k[3]*d)
			p.pdf.Line(k[0]+k[2]*d, k[1]+k[3]*d, k[0]+k[2]*d, k[1]+k[3]*(d+l))
		}
	}
}

func heading(it Item) string {
	switch it.Rule {
	case "master", "doctorate":
		return "Diploma de grado"
	case "diplomatura":
		return "Diploma"
	case "internship":
		return "Constancia"
	}
	return "Certificado"
}

// reason is the sentence that an evaluator looks for: what, as what, how much.
func reason(it Item) string {
	switch it.Rule {
	case "congress":
		return fmt.Sprintf("por su participación en calidad de %s en «%s», en la ciudad de %s.", orElse(it.Role, "asistente"), it.Title, it.Place)
	case "diplomatura":
		return fmt.Sprintf("por haber aprobado la diplomatura universitaria en %s, con %d créditos académicos.", it.Title, it.Quantity)
	case "master", "doctorate":
		return fmt.Sprintf("por haber sustentado y aprobado los estudios que conducen al grado de %s.", it.Title)
	case "internship":
		return fmt.Sprintf("por haber cumplido la pasantía clínica en %s, con una duración de %s.", it.Title, count(it.Quantity, "mes", "meses"))
	}
	return fmt.Sprintf("por haber asistido y aprobado el curso «%s», con una duración de %s académicas.", it.Title, count(it.Quantity, "hora", "horas"))
}

// letter is a constancia on the letterhead of a hospital or a faculty.
func (p *painter) letter(it Item) {
	p.paper("P", tints[p.pick(len(tints))])
	c := inks[p.pick(len(inks))]
	p.seal(36, 34, 11, c)
	p.ink(c)
	p.at(52, 33, "caps", 15, strings.ToLower(it.Issuer))
	p.at(52, 39, "sans", 8.5, "Oficina de Recursos Humanos · "+it.Place)
	p.pdf.Rect(25, 49, 160, .6, "F")
	p.ink(colour{36, 28, 27})
	p.centred(76, "bold", 17, "CONSTANCIA")
	work := "presta servicios asistenciales como " + it.Title
	if it.Rule != "work" {
		work = "ejerce la docencia en esta casa de estudios como " + it.Title
	}
	y := p.block(30, 90, 150, "text", 12.5, 7.4, "J", "Quien suscribe deja constancia de que:")
	p.fitted(y+12, "display", 24, p.name)
	y = p.block(30, y+22, 150, "text", 12.5, 7.4, "J", fmt.Sprintf(
		"%s, con una permanencia acreditada de %s a la fecha, según consta en los registros de esta institución. "+
			"Durante ese tiempo ha cumplido sus funciones con responsabilidad y sin interrupción.", work, count(it.Quantity, "año", "años")))
	y = p.block(30, y+6, 150, "text", 12.5, 7.4, "J", "Se expide la presente a solicitud de la persona interesada, para los fines de su recertificación médica.")
	p.right(180, y+16, "italic", 12, it.Place+", "+it.On.Long())
	p.signature(128, y+52, signers[p.pick(len(signers))], "Jefatura de la oficina")
	p.stamp(76, y+48, 18, strings.ToUpper(it.Issuer)+" · ", "V.º B.º")
	p.end()
}

// article is the first page of a publication, in two columns.
func (p *painter) article(it Item) {
	p.paper("P", tints[1])
	p.ink(colour{95, 84, 81})
	p.at(22, 22, "italic", 10, it.Issuer)
	p.right(188, 22, "italic", 10, fmt.Sprintf("%d; %d(%d): %d–%d", it.On.Year, 10+p.pick(40), 1+p.pick(4), 101, 109))
	p.pdf.Rect(22, 25, 166, .3, "F")
	p.ink(colour{36, 28, 27})
	y := p.block(22, 36, 166, "display", 23, 9.5, "L", it.Title)
	y = p.block(22, y+4, 166, "text", 12, 6, "L", p.name+" ("+orElse(it.Role, "autor(a)")+"), "+signers[p.pick(len(signers))])
	p.ink(colour{241, 239, 235})
	p.pdf.Rect(22, y+5, 166, 42, "F")
	p.ink(colour{36, 28, 27})
	p.at(27, y+13, "bold", 9.5, "Resumen")
	p.block(27, y+16, 156, "text", 10.5, 5, "J", abstract)
	for column, x := range [...]float64{22, 108} {
		top := y + 56
		if column == 0 {
			p.at(x, top, "bold", 9.5, "Introducción")
			top += 3
		}
		for top < 250 {
			top = p.block(x, top, 80, "text", 10, 4.7, "J", paragraphs[p.pick(len(paragraphs))]) + 2
		}
	}
	p.end()
}

const abstract = "Objetivo: describir la experiencia de un servicio de atención en una población urbana y rural durante cinco años. " +
	"Métodos: estudio descriptivo, retrospectivo, sobre historias clínicas revisadas por dos evaluadores. " +
	"Resultados: la atención oportuna y el seguimiento en casa redujeron las complicaciones y los reingresos. " +
	"Conclusiones: un protocolo sencillo, con registro en papel y llamada a los siete días, es factible en el primer nivel."

var paragraphs = [...]string{
	"La continuidad de la atención depende menos de la tecnología disponible que de la constancia con que se registra cada contacto. En los establecimientos visitados, el registro diario fue llevado por el mismo equipo.",
	"Se incluyeron personas mayores de dieciocho años atendidas por lo menos dos veces. Se excluyeron las historias sin fecha legible. Dos evaluadores leyeron cada historia por separado y resolvieron sus diferencias por consenso.",
	"Los resultados coinciden con lo comunicado en otras regiones del país, aunque la distancia al hospital de referencia fue mayor. El seguimiento telefónico fue bien recibido y su costo, bajo.",
	"Entre las limitaciones se cuentan el diseño retrospectivo y la falta de un grupo de comparación. Aun así, la regularidad de los hallazgos permite recomendar el protocolo en servicios semejantes.",
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
