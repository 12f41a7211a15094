import Foundation
import OfficeSupport
import ReportingKit
import Settings
import Store
import TestSupport
import Testing

@testable import Office
@testable import Publishing

/// What is typed on the page and what is typed into the workbook is the same statement.
struct SendFormTests {
    private let folder: TemporaryFolder
    private let composition: Composition
    private let inbox: URL
    private let period = "2023-H1"
    private let commune: AdministrativeUnit
    private let person = DecidedBy("Nguyễn Thị An", now: Date(timeIntervalSince1970: 1_688_500_000))

    init() throws {
        folder = try TemporaryFolder("forms")
        let inbox = folder.url.appending(path: "inbox", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: false)
        self.inbox = inbox
        composition = try TestOffice.composition { settings in
            settings.folders.inbox = inbox
            settings.folders.modules = [:]
        }
        let day = try #require(Period(id: "2023-H1")).lastDay
        commune = try #require(composition.register.unit(UnitCode("21064"), on: day))
    }

    private var send: SendForm { SendForm(composition, store: nil) }

    private func fields(_ dataset: String) throws -> [FieldDefinition] {
        let period = try #require(Period(id: period))
        return try #require(composition.registry(in: period).dataset(DatasetID(dataset))).asked(on: period.lastDay)
            .typedFields(askedOf: commune, as: .subordinate)
    }

    private func form(_ values: [String: String], dataset: String = "infrastructure", unit: String = "21064")
        -> FilledForm
    {
        FilledForm(dataset: dataset, period: period, unit: unit, values: values)
    }

    private func check(_ file: URL) throws -> FileCheck.Result {
        try FileCheck(composition: composition, store: nil, now: person.now).check(InputFile(url: file))
    }

    @Test func aFormOfThePageIsReadLikeTheWorkbook() throws {
        let fields = try fields("infrastructure")
        var (typed, values): ([String: String], [FieldName: FieldValue]) = ([:], [:])
        for (index, field) in fields.enumerated() {
            switch field.type {
            case .count:
                (typed[field.name.rawValue], values[field.name]) = ("\(1_000 + index)".grouped, .count(1_000 + index))
            case .flag: (typed[field.name.rawValue], values[field.name]) = ("có", .flag(true))
            default: continue
            }
            guard field.maximum == nil || field.type == .flag else {
                (typed[field.name.rawValue], values[field.name]) = ("1", .count(1))
                continue
            }
        }
        let sent = try send(form(typed), by: person)
        #expect(sent.folder == "Xã Bình An")
        #expect(sent.name.hasSuffix(" - Xa Binh An - 6 thang dau nam 2023 - Nguyen Thi An 05-07-2023 02.46.40.xlsx"))
        let file = inbox.appending(path: "Xã Bình An").appending(path: sent.name)
        let result = try check(file)
        let table = try #require(result.tables.first, "\(result.findings.map(\.code))")
        #expect(table.units["21064"]?.filter { values.keys.contains($0.key) } == values)
        // The same values in the workbook: the same verdict, finding by finding.
        let period = try #require(Period(id: period))
        let dataset = try #require(composition.registry(in: period).dataset("infrastructure")).asked(on: period.lastDay)
        let book = try Forms(composition, store: nil, period: period).workbook(
            dataset, commune, .subordinate, values: values)
        let own = folder.url.appending(path: "own").appending(path: book.name)
        try FileManager.default.createDirectory(
            at: own.deletingLastPathComponent(), withIntermediateDirectories: true)
        try book.bytes.write(to: own)
        let other = try check(own)
        #expect(other.findings.map(\.code) == result.findings.map(\.code) && other.word == result.word)
        #expect(other.tables.first?.units == table.units)
        // The sheet says who typed it.
        #expect(
            try TestOffice.texts(of: file).contains {
                $0.contains("Nguyễn Thị An nhập trên trang lúc 02:46:40 ngày 05/07/2023.")
            })
    }

    @Test func whatIsNoValueIsSaidBeforeAnythingIsSent() throws {
        let count = try #require(try fields("infrastructure").first { $0.type == .count })
        for (typed, fault) in [
            ("nhiều", DecisionFault.notAValue("nhiều", field: count.title)),
            ("-5", .notAValue("-5", field: count.title)), (" ", .emptyForm),
        ] {
            #expect(throws: fault) { try send(form([count.name.rawValue: typed]), by: person) }
        }
        #expect(throws: DecisionFault.self) { try send(form(["khong_co": "1"]), by: person) }
        #expect(throws: DecisionFault.unknownDataset("khong_co")) {
            try send(form(["a": "1"], dataset: "khong_co"), by: person)
        }
        #expect(throws: DecisionFault.unknownUnit("00001")) { try send(form(["a": "1"], unit: "00001"), by: person) }
        #expect(throws: DecisionFault.nameNeeded) {
            try send(form([count.name.rawValue: "1"]), by: DecidedBy(" ", now: person.now))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: inbox.path(percentEncoded: false)).isEmpty)
    }

    @Test(arguments: [
        ("Xác Nhận", "nhap tren trang"), ("../../etc\nAn", "etc An"), ("\u{202E}An", "An"),
        (String(repeating: "a", count: 500), String(repeating: "a", count: 60)),
    ])
    func aNameChangesNothingButTheName(person: String, shown: String) {
        let note = FormNote(person, at: Date(timeIntervalSince1970: 0))
        #expect(note.fileName == "\(shown) 01-01-1970 07.00.00")
    }
}

extension String {
    /// "1234" as an officer types it: "1.234".
    fileprivate var grouped: String { String(dropLast(3)) + "." + String(suffix(3)) }
}
