import ReportingKit
import Testing

@testable import Declarations

struct FigureReaderTests {
    private func figures(_ text: String) throws -> [FigureDefinition] {
        try DatasetReader.read(
            """
            dataset: d
            title: D
            fields:
              a: { title: A }
              b: { title: B }
              r: { title: R, rate: { part: a, whole: b } }
            \(text)
            """, file: "d.yaml"
        ).figures
    }

    private func value(_ text: String) throws -> FigureExpression? {
        try figures("figures: { x: { title: X, value: \"\(text)\" } }").first?.value
    }

    @Test func valuesAreSumsOverASetOrTheRowOfTheReportingUnit() throws {
        #expect(try value("whole.a") == .total("d", .whole, "a"))
        #expect(try value("own.a") == .value("d", .own, .reportingUnit, "a"))
        #expect(try value("level.own.a") == .value("d", .level, .reportingUnit, "a"))
        #expect(try value("whole.r") == .percent(.total("d", .whole, "a"), of: .total("d", .whole, "b")))
    }

    @Test func formulasAreRead() throws {
        let a = FigureExpression.total("d", .whole, "a")
        let b = FigureExpression.total("d", .subordinates, "b")
        #expect(try value("whole.a - subordinates.b") == .difference(a, b))
        #expect(try value("whole.a + subordinates.b") == .sum([a, b]))
        #expect(
            try value("(whole.a + subordinates.b) / due(subordinates)")
                == .quotient(.sum([a, b]), by: .unitsDue(.subordinates)))
        #expect(try value("percent(whole.a, subordinates.b)") == .percent(a, of: b))
        #expect(try value("count(subordinates)") == .unitCount("d", .subordinates))
        #expect(try value("count(subordinates.a)") == .unitsWith("d", .subordinates, "a"))
        #expect(
            try value("count(subordinates.r < 50)") == .unitsWhere("d", .subordinates, "r", .less, FixedDecimal(50)))
        #expect(
            try value("count(subordinates.r <= 2.5)")
                == .unitsWhere("d", .subordinates, "r", .atMost, FixedDecimal(mantissa: 25, scale: 1)))
        #expect(try value("rows()") == .rowCount("d"))
    }

    @Test func aFigureIsMadeForEachOfItsSets() throws {
        let figures = try figures(
            """
            figure_sets:
              d.committee: { of: whole.own, units: "{own}" }
              d.below: { of: subordinates, units: "{subordinates}" }
            figures:
              a: A của {units}
              b: { title: "B của {units}", sets: [d.committee], format: padded }
              rate: { title: "Tỷ lệ của {units}", value: "percent(a, b)" }
            """)
        #expect(
            figures.map(\.id) == ["d.committee.a", "d.committee.b", "d.committee.rate", "d.below.a", "d.below.rate"])
        #expect(figures.map(\.title).first == "A của {own}")
        #expect(figures[0].value == .value("d", .whole, .reportingUnit, "a"))
        #expect(figures[1].format == .padded)
        #expect(figures[3].value == .total("d", .subordinates, "a"))
        #expect(figures[4].format == .percent(2))
    }

    @Test func columnNumbersFollowFromSumsAndRates() throws {
        let declaration = try DatasetReader.read(
            """
            dataset: d
            title: D
            fields:
              total: { title: T, sum: [a, b] }
              a: { title: A }
              b: { title: B }
              stated: { title: R, headings: [tỷ lệ], derived: true, type: rate }
              share: { title: S, rate: { part: a, whole: total } }
            appendices: [{ set: whole, title: "BẢNG {set}", numbers: auto, without: [stated] }, { set: subordinates, like: whole }]
            """, file: "d.yaml")
        #expect(declaration.appendices.map(\.id) == ["d_whole", "d_subordinates"])
        #expect(declaration.appendices.map(\.title) == ["BẢNG {WHOLE}", "BẢNG {OF_SUBORDINATES}"])
        #expect(declaration.appendices[0].columnNumbers == ["(1)=(2)+(3)", "(2)", "(3)", "(4)=(2)/(1)"])
        #expect(declaration.appendices[1].fields == ["total", "a", "b", "share"])
    }
}
