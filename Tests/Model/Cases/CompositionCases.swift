import OracleSupport
import Testing

/// Periods made of finer ones, and units that change within them: cases 35 to 38, 41 to 43, 48 and 50.
struct CompositionCases {
    let world = ModelWorld.quangNgai

    private var x: String { world.communes[0] }

    /// Months in which each receives and settles its number.
    private func months(_ unit: String, _ numbers: some Sequence<Int>) throws -> [ReferenceFile] {
        try numbers.map { number in
            ReferenceFile(
                "m\(number)", in: try Days(id: "2026-0\(number)"),
                values(unit, ["received": number, "settled": number, "carried": number, "pending": number + 1]))
        }
    }

    private func opened(_ house: House, _ files: [ReferenceFile]) throws -> any ModelHouse {
        var office = try house.open(world)
        for file in files { try office.take(file) }
        return office
    }

    private func row(_ office: any ModelHouse, _ days: Days, of unit: String? = nil) throws -> ReferenceRow? {
        try office.rows("subordinates", in: days).rows.first { $0.key.unit == unit ?? x }?.value
    }

    @Test("Six months make a half, and so do a quarter and three months (case 35)", arguments: House.allCases)
    func partsMakeAHalf(house: House) throws {
        let half = try Days(id: "2026-H1")
        let sixMonths = try opened(house, try months(x, 1...6))
        #expect(try row(sixMonths, half)?.values == ["received": 21, "settled": 21, "carried": 1, "pending": 7])
        #expect(
            try row(sixMonths, half)?.source == "composed:2026-01+2026-02+2026-03+2026-04+2026-05+2026-06")
        let quarter = ReferenceFile(
            "q", in: try Days(id: "2026-Q1"),
            values(x, ["received": 6, "settled": 6, "carried": 1, "pending": 4]))
        let mixed = try opened(house, [quarter] + (try months(x, 4...6)))
        #expect(try row(mixed, half)?.values == ["received": 21, "settled": 21, "carried": 1, "pending": 7])
        #expect(try row(mixed, half)?.source == "composed:2026-Q1+2026-04+2026-05+2026-06")
        let all = try opened(house, [quarter] + (try months(x, 1...6)))
        #expect(try row(all, half)?.source == "composed:2026-Q1+2026-04+2026-05+2026-06")
    }

    @Test("A unit without one of the months has no row, and the month is named (case 36)", arguments: House.allCases)
    func monthIsMissing(house: House) throws {
        let half = try Days(id: "2026-H1")
        var office = try house.open(world)
        for number in 1...6 {
            let units = number == 3 ? Array(world.communes.dropFirst()) : world.communes
            try office.take(
                ReferenceFile("m\(number)", in: try Days(id: "2026-0\(number)"), received(received(number, of: units))))
        }
        let found = try office.rows("subordinates", in: half)
        let march = try Days(id: "2026-03")
        #expect(found.rows.count == 95)
        #expect(found.gaps == [x: [march]])
        #expect(try office.total("subordinates", in: half).values["received"] == 95 * 21)
        let completeness = try office.completeness("subordinates", in: half)
        #expect(completeness[x] == "partly" && completeness.values.count { $0 == "sent" } == 95)
    }

    @Test("A half that is stated goes before its months, and both are compared (case 37)", arguments: House.allCases)
    func statedBeatsComposed(house: House) throws {
        let half = try Days(id: "2026-H1")
        let months = try (1...6).map {
            ReferenceFile("m\($0)", in: try Days(id: "2026-0\($0)"), received([x: 1]))
        }
        let office = try opened(house, months + [ReferenceFile("h", in: half, received([x: 9]))])
        #expect(try row(office, half) == ReferenceRow(values: ["received": 9], source: "stated:subordinates"))
        #expect(try office.contradictions(in: half) == [["parts", x, "received", "9", "6"]])
    }

    @Test("Months beside the months since the beginning of the year are compared (case 38)", arguments: House.allCases)
    func monthAndCumulative(house: House) throws {
        let cumulative = try Days(id: "2026-01-01..2026-10-31")
        let office = try opened(
            house,
            [
                ReferenceFile("n", in: try Days(id: "2026-9M"), received([x: 90])),
                ReferenceFile("m", in: try Days(id: "2026-10"), received([x: 10])),
                ReferenceFile("m", in: cumulative, received([x: 101])),
            ])
        #expect(try row(office, cumulative)?.values == ["received": 101])
        #expect(try office.contradictions(in: cumulative) == [["parts", x, "received", "101", "100"]])
    }

    @Test("Calendar months do not make a quarter that closes on the 14th (case 39)", arguments: House.allCases)
    func calendarMonthsInAClosingQuarter(house: House) throws {
        let quarter = try Days(id: "2026-06-15..2026-09-14")
        let files = try (6...9).map { ReferenceFile("m\($0)", in: try Days(id: "2026-0\($0)"), received([x: $0])) }
        let office = try opened(house, files)
        let found = try office.rows("subordinates", in: quarter)
        #expect(found.rows.isEmpty)
        let missing = try ["2026-06-15..2026-06-30", "2026-09-01..2026-09-14"].map { try Days(id: $0) }
        #expect(found.gaps == [x: missing])
    }

    @Test("A file of an issued period is refused (case 41)", arguments: House.allCases)
    func issuedPeriod(house: House) throws {
        let half = try Days(id: "2026-H1")
        var office = try opened(house, [ReferenceFile("h", in: half, received([x: 1]))])
        try office.issue(half)
        let refused = try office.take(ReferenceFile("i", in: half, received([x: 2])))
        #expect(refused.outcome == "refused" && refused.finding == "period.finalized")
        #expect(try office.withdraw(1) == false)
        #expect(try row(office, half)?.values == ["received": 1])
        try office.reopen(half)
        #expect(try office.take(ReferenceFile("i", in: half, received([x: 2]))).outcome == "taken")
    }

    @Test("A month inside an issued half is taken, and the issued state stays (case 42)", arguments: House.allCases)
    func monthInsideAnIssuedHalf(house: House) throws {
        let half = try Days(id: "2026-H1")
        var office = try opened(house, try months(x, 1...6))
        try office.issue(half)
        let corrected = ReferenceFile("n", in: try Days(id: "2026-05"), received([x: 99]))
        #expect(try office.take(corrected).outcome == "taken")
        #expect(try office.received(in: half, through: 6)[x] == 21)
        #expect(try office.received(in: half)[x] == 21 - 5 + 99)
    }

    @Test("What is being settled is June's, what was carried over January's (case 43)", arguments: House.allCases)
    func stocksAreThoseOfTheEdges(house: House) throws {
        var carried = 7
        var files: [ReferenceFile] = []
        for number in 1...6 {
            let settled = (number + carried) / 2
            files.append(
                ReferenceFile(
                    "m\(number)", in: try Days(id: "2026-0\(number)"),
                    values(
                        x,
                        [
                            "carried": carried, "received": number, "settled": settled,
                            "pending": carried + number - settled,
                        ])))
            carried = carried + number - settled
        }
        let office = try opened(house, files)
        let half = try #require(try row(office, try Days(id: "2026-H1"))?.values)
        #expect(half["carried"] == 7 && half["pending"] == carried && half["received"] == 21)
        #expect(half["carried"]! + half["received"]! == half["settled"]! + half["pending"]!)
    }

    @Test(
        "A year over the merger counts what flowed once and what remains of the new units alone (case 48)",
        arguments: House.allCases)
    func yearOverTheMerger(house: House) throws {
        var office = try house.open(ModelWorld.model.get())
        func stock(_ carried: Int, _ received: Int, _ settled: Int) -> [String: Int?] {
            ["carried": carried, "received": received, "settled": settled, "pending": carried + received - settled]
        }
        try office.take(
            ReferenceFile(
                "o", in: try Days(id: "2025-H1"),
                values("d1", stock(3, 10, 8)).merging(values("d2", stock(1, 4, 5))) { $1 }))
        try office.take(
            ReferenceFile("n", in: try Days(id: "2025-H2"), values(ModelProvince.communes[0], stock(5, 20, 18))))
        let year = try Days(id: "2025")
        for view in ["subordinates", "whole"] {
            #expect(
                try office.total(view, in: year).values
                    == ["carried": 4, "received": 34, "settled": 31, "pending": 7], "\(view)")
        }
        let completeness = try office.completeness("subordinates", in: year)
        #expect(completeness[ModelProvince.communes[0]] == "sent" && completeness["d5"] == "ended")
        #expect(completeness[ModelProvince.communes[1]] == "missing")
    }

    @Test("A commune that became a ward within a quarter goes on as one (case 50)", arguments: House.allCases)
    func renamedWithinAQuarter(house: House) throws {
        var office = try house.open(ModelWorld.model.get())
        let (former, later) = (ModelProvince.communes[11], ModelProvince.renamed)
        try office.take(ReferenceFile("4", in: try Days(id: "2026-04"), values(former, ["received": 4, "pending": 4])))
        for number in [5, 6] {
            try office.take(
                ReferenceFile(
                    "\(number)", in: try Days(id: "2026-0\(number)"),
                    values(later, ["received": number, "pending": number])))
        }
        let quarter = try Days(id: "2026-Q2")
        let found = try office.rows("subordinates", in: quarter)
        #expect(found.rows.count == 1 && found.gaps.isEmpty)
        #expect(found.rows.first?.key.unit == later)
        #expect(found.rows.first?.value.values == ["received": 15, "pending": 6])
        let completeness = try office.completeness("subordinates", in: quarter)
        #expect(completeness[later] == "sent" && completeness[former] == nil)
    }

    @Test(
        "What is stated under the former name of the quarter goes before its months and is counted once",
        arguments: House.allCases)
    func statedUnderTheFormerName(house: House) throws {
        var office = try house.open(ModelWorld.model.get())
        let (former, later) = (ModelProvince.communes[11], ModelProvince.renamed)
        let quarter = try Days(id: "2026-Q2")
        try office.take(ReferenceFile("q", in: quarter, received([former: 16])))
        for (number, unit) in [(4, former), (5, later), (6, later)] {
            try office.take(ReferenceFile("\(number)", in: try Days(id: "2026-0\(number)"), received([unit: number])))
        }
        #expect(try office.received(in: quarter) == [former: 16])
        #expect(try office.total("whole", in: quarter).values["received"] == 16)
        #expect(try office.completeness("subordinates", in: quarter)[later] == "sent")
    }
}
