package main

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// commonest are twenty surnames that most Peruvians have, the commonest first; physicians are searched by their beginnings.
const commonest = "Quispe Flores Sánchez García Rodríguez Huamán Rojas Mamani Vásquez Ramos Ramírez Chávez López Mendoza Gonzales Torres Díaz Castillo Espinoza Pérez"

const further = "Fernández Castro Cruz Gutiérrez Silva Ruiz Vargas Salazar Cárdenas Herrera Condori Guerrero Medina Córdova Paredes Romero Guevara Vega Palomino Delgado " +
	"Aguilar Valverde Cáceres Huanca Campos Soto Alvarado Apaza Villanueva Ríos Navarro Reyes Ortiz Moreno Carrasco Salcedo Zapata Choque Aguirre Ticona Arias Peña Calderón " +
	"Benites Villegas Zevallos Pinedo Saavedra Luna León Núñez Álvarez Morales Martínez Hernández Cabrera Acosta Rivera Bravo Montes Velásquez Ponce Miranda Tello Ayala Pacheco " +
	"Arroyo Ccahuana Yupanqui Ñahui Sulca Poma Inga Lázaro Cueva Becerra Bazán Chuquillanqui Oré Tapia Farfán Loayza Gamarra Barrientos Solís Valdivia Bustamante Lazo Infante Távara " +
	"Seminario Merino Alva Urbina Burga Ugarte Dávila Tuesta Isuiza Del-Águila Shupingahua Arévalo Panduro Ramal Nole Yarlequé Sernaqué Chiroque Purizaca Vilca Ccama Turpo Coaquira Calcina Choquehuanca"

const given = "José Luis,María Elena,Juan Carlos,Ana María,Luis Alberto,Rosa,Carlos Alberto,Carmen Rosa,Jorge Luis,Miguel Ángel,Julia,Víctor Hugo,Pedro Pablo,Luz Marina,Manuel,César Augusto," +
	"Gladys,Jesús,Silvia,Daniel,Milagros del Pilar,Fernando,Ángela,Raúl,Patricia,Óscar,Nelly,Walter,Sofía,Rubén Darío,Edith,Percy,Yolanda,Wilfredo,Katherine,Íñigo,Diana Carolina,Julio César,Elizabeth,Hugo"

// offices are the regional councils with the part of a thousand of the members that each has.
func offices() weighted {
	w := weighted{}
	for _, o := range []struct {
		code  string
		parts int
	}{{"III", 480}, {"V", 80}, {"I", 70}, {"VIII", 50}, {"VII", 42}, {"VI", 40}, {"XVIII", 38}, {"IX", 28}, {"IV", 27}, {"XIX", 18}, {"XIV", 17}, {"XII", 15}, {"XVII", 14}, {"II", 13}, {"X", 12},
		{"XV", 11}, {"XVI", 10}, {"XI", 9}, {"XIII", 7}, {"XXI", 5}, {"XXII", 4}, {"XXIII", 3}, {"XXVII", 3}, {"XX", 1}, {"XXIV", 1}, {"XXV", 1}, {"XXVI", 1}} {
		w.add(o.code, o.parts)
	}
	return w
}

// surnames follow Zipf's law so that a Quispe is one in thirty, and the twenty commonest are more than a third of all.
func surnames() weighted {
	w := weighted{}
	for rank, name := range strings.Fields(commonest + " " + further) {
		w.add(strings.ReplaceAll(name, "-", " "), 100_000/(rank+12))
	}
	return w
}

// weighted draws words, each as often as its weight says.
type weighted struct {
	words []string
	upTo  []int
}

func (w *weighted) add(word string, weight int) {
	total := weight
	if n := len(w.upTo); n > 0 {
		total += w.upTo[n-1]
	}
	w.words, w.upTo = append(w.words, word), append(w.upTo, total)
}

func (w weighted) draw(r *rand.Rand) string {
	i, _ := slices.BinarySearch(w.upTo, r.IntN(w.upTo[len(w.upTo)-1])+1)
	return w.words[i]
}
