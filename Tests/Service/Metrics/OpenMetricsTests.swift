import Testing

@testable import Service

struct OpenMetricsTests {
    @Test func aFamilyHasItsTypeUnitAndHelpBeforeItsSamples() {
        var metrics = OpenMetrics()
        metrics.family(
            "a_seconds", .gauge, unit: "seconds", help: "How \"long\"\\\nit lasts.",
            [.init(1.5, ("name", "x\"y\\z\nw")), .init(2)])
        metrics.family("b", .counter, help: "Counted.", [.init(3)])
        metrics.family("c", .gauge, help: "Not known.", [])
        #expect(
            metrics.text == """
                # TYPE a_seconds gauge
                # UNIT a_seconds seconds
                # HELP a_seconds How \\"long\\"\\\\\\nit lasts.
                a_seconds{name="x\\"y\\\\z\\nw"} 1.5
                a_seconds 2
                # TYPE b counter
                # HELP b Counted.
                b_total 3
                # EOF

                """)
    }

    @Test func nothingIsStillAWholeText() { #expect(OpenMetrics().text == "# EOF\n") }
}
