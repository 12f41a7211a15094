import Foundation
import Tabular
import Testing

@testable import Declarations
@testable import Drafts

struct JSONDraftTests {
    private func drafts(_ json: String, name: String = "ket qua 2026-Q3.json") throws -> [Draft] {
        let reading = try FileReader(limits: ReadingLimits()).read(Data(json.utf8), name: name)
        return Draft.of(DraftTable.all(in: reading.sheets, json: reading.json), fileName: name) {
            $0.hasPrefix("UBND")
        }
    }

    @Test func anArrayOfObjectsIsATable() throws {
        let draft = try #require(
            try drafts(
                """
                {"status": "ok", "items": [
                  {"tenDonVi": "UBND xã A", "tiepNhan": {"tong": 5, "trucTuyen": 3}, "onTimeRate": 98.5},
                  {"tenDonVi": "UBND xã B", "tiepNhan": {"tong": 9, "trucTuyen": 4}, "onTimeRate": 80}]}
                """
            ).first)
        #expect(draft.rows == .units)
        #expect(draft.title == "ket qua")
        #expect(draft.yaml.contains("json: { rows: \"items\", key: \"tenDonVi\" }\n"))
        #expect(draft.fields.map(\.path) == ["tiepNhan.tong", "tiepNhan.trucTuyen", "onTimeRate"])
        #expect(draft.fields.map(\.type.name) == ["count", "count", "rate"])
        #expect(throws: Never.self) { try DatasetReader.read(draft.yaml, file: "draft.yaml") }
    }

    @Test func objectsThatACodeTellsApartAreColumns() throws {
        let row = { (unit: String, code: String) in
            """
            {"departmentName": "\(unit)", "metrics": [
              {"code": "\(code)", "name": "Tỷ lệ hồ sơ số hóa", "ratio": 88.2, "maxScore": 4},
              {"code": "DUNG_HAN", "name": "Nguyễn Văn Kín", "ratio": 90.5, "maxScore": 6}]}
            """
        }
        let draft = try #require(
            try drafts("[\(row("UBND xã A", "SO_HOA")), \(row("UBND xã B", "SO_HOA"))]").first)
        #expect(
            draft.fields.map(\.path) == [
                "metrics[code=SO_HOA].ratio", "metrics[code=SO_HOA].maxScore", "metrics[code=DUNG_HAN].ratio",
                "metrics[code=DUNG_HAN].maxScore",
            ])
        #expect(draft.fields.map(\.type.name) == ["rate", "decimal", "rate", "decimal"])
        #expect(draft.yaml.contains("Tỷ lệ hồ sơ số hóa") && !draft.yaml.contains("Kín"))
        #expect(throws: Never.self) { try DatasetReader.read(draft.yaml, file: "draft.yaml") }
    }

    @Test func objectsOfPersonsAreAListAndGiveNothingAway() throws {
        let rows = (1...4).map {
            "{\"dossierCode\": \"H48.00\($0)-A\", \"applicantName\": \"Lê Văn Kín \($0)\", \"phone\": \"090500011\($0)\", "
                + "\"receivedDate\": \"0\($0)/08/2026\", \"dueDate\": \"1\($0)/08/2026\"}"
        }
        let draft = try #require(try drafts("[\(rows.joined(separator: ","))]").first)
        #expect(draft.isOfRecords)
        #expect(!draft.yaml.contains("Kín") && !draft.yaml.contains("0905") && !draft.yaml.contains("H48"))
    }

    @Test func whatTellsRowsOfPeopleApartIsNoCode() throws {
        let draft = try drafts(
            "[{\"ten\": \"UBND xã A\", \"so\": 1, \"ds\": [{\"id\": \"H48001234\", \"n\": 5}]}, {\"ten\": \"UBND xã B\", \"so\": 2}]"
        ).first
        #expect(draft?.yaml.contains("H48") == false)
    }

    @Test(arguments: ["[1, 2]", "[{\"a\": 1}]", "{\"a\": {\"b\": 1}}", "[]", "[{}]"])
    func valuesWithoutATableHaveNoDraft(json: String) throws {
        #expect(try drafts(json).filter(\.isTelling).isEmpty)
    }

    @Test func aHostileFileHasSoManyColumnsAndNoMore() throws {
        let members = (1...3_000).map { "\"a\($0)\": \($0)" }.joined(separator: ",")
        let draft = try #require(try drafts("[{\"ten\": \"UBND xã A\", \(members)}]").first)
        #expect(draft.fields.count < JSONDraftTables.maximumColumns)
    }

    @Test(arguments: [
        ("departmentName", "Đơn vị"), ("maxScore", "Điểm tối đa"), ("on_time_rate", "Tỷ lệ on time"),
        ("SO_HO_SO", "So ho so"),
    ])
    func namesOfMembersAreHeadings(name: String, heading: String) {
        #expect(JSONNames.heading(name) == heading)
    }
}
