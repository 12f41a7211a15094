import Foundation
import Messages
import ReportingKit
import Testing

@testable import Publishing

struct FindingsFileTests {
    private static let contradiction = Finding(
        .contradictionCell(), .warning,
        at: FindingPlace(file: "PL1.xlsx", sheet: "Sheet1", cell: CellAddress("C7")), dataset: "loans",
        set: .whole,
        period: Period(id: "2023-H1"), unit: "21064", field: "lent", found: "15", expected: "16",
        otherPlace: FindingPlace(file: "PL6.docx", sheet: "Bảng 1", cell: CellAddress("D4")), occurrences: 2)

    private func objects(_ findings: [Finding]) throws -> [NSDictionary] {
        let catalogue = MessageCatalogue(language: .vi)
        let json = try FindingsFile.json(findings, catalogue: catalogue)
        return try #require(try JSONSerialization.jsonObject(with: json) as? [NSDictionary])
    }

    @Test func aFindingNamesBothPlaces() throws {
        let object = try #require(try objects([Self.contradiction]).first)
        let expected: [String: String] = [
            "code": "contradiction.cell", "severity": "warning", "file": "PL1.xlsx", "sheet": "Sheet1", "cell": "C7",
            "dataset": "loans", "set": "whole", "period": "2023-H1", "unit_code": "21064",
            "field": "lent", "found": "15", "expected": "16", "other_file": "PL6.docx",
            "other_sheet": "Bảng 1",
            "other_cell": "D4",
        ]
        for (key, value) in expected { #expect(object[key] as? String == value, "\(key)") }
        #expect(object["occurrences"] as? Int == 2)
        #expect((object["message"] as? String)?.isEmpty == false)
    }

    @Test func aFileOfManyIsThatOfFewOneAfterTheOther() throws {
        func text(_ findings: [Finding]) throws -> String {
            String(decoding: try FindingsFile.json(findings, catalogue: MessageCatalogue(language: .vi)), as: UTF8.self)
        }
        let findings = (0..<1_201).map { number in
            var finding = Self.contradiction
            finding.found = "\(number)"
            return finding
        }
        let objects = try findings.map { try text([$0]).dropFirst("[\n".count).dropLast("\n]\n".count) }
        #expect(try text(findings) == "[\n" + objects.joined(separator: ",\n") + "\n]\n")
        #expect(try text([]) == "[\n\n]\n")
    }

    @Test func everyObjectHasTheSameKeys() throws {
        let objects = try objects([Self.contradiction, Finding(.fileEmpty, .error)])
        let keys = objects.map { Set(($0.allKeys as? [String]) ?? []) }
        #expect(keys[0] == keys[1])
        #expect(
            keys[1].isSuperset(of: [
                "code", "severity", "file", "sheet", "cell", "dataset", "set", "unit_code", "field", "found",
                "expected",
                "message",
            ]))
        #expect(objects[1]["cell"] is NSNull)
    }

    @Test func noFindingsAreAnEmptyList() throws {
        #expect(try objects([]).isEmpty)
    }
}
