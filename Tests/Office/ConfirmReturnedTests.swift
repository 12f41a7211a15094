import Foundation
import OfficeSupport
import ReportingKit
import Store
import TestSupport
import Testing

@testable import Office

/// A file that came back with a question is handed in again by an answer.
struct ConfirmReturnedTests {
    private let folder: TemporaryFolder
    private let office: TestOffice
    private let table: ExportTable

    init() throws {
        let folder = try TemporaryFolder("confirm")
        self.folder = folder
        office = try TestOffice(
            try TestOffice.composition { settings in
                settings.folders.inbox = folder.url.appending(path: "inbox", directoryHint: .isDirectory)
                settings.folders.modules["digitization"] = folder.url.appending(
                    path: "so hoa", directoryHint: .isDirectory)
            })
        let definition = try #require(office.composition.registry.dataset("digitization"))
        table = try ExportTable.reference(5, definition, set: .subordinates)
    }

    /// A table whose title names a year that has not ended.
    private var unfinished: String { table.csv.replacing("(\(table.period.vietnameseRange))", with: "Năm 2023") }

    private func confirm() -> ConfirmReturned { ConfirmReturned(office.composition, store: office.store) }

    private func isThere(_ url: URL) -> Bool {
        FileManager.default.fileExists(atPath: url.path(percentEncoded: false))
    }

    @Test func batchTakesItAgainUnderANameThatConfirmsIt() throws {
        #expect(try office.drop(unfinished, as: "so hoa.csv").isReturned)
        #expect(try office.errorsOfLastReturn() == ["period.unfinished"])
        let returned = office.output.returned.appending(path: "so hoa.csv")
        let (name, outcome) = try confirm().take(
            returned, output: office.output, now: Date(timeIntervalSince1970: 1_688_600_000))
        #expect(name == "so hoa - xac nhan.csv")
        #expect(outcome.isTaken)
        // It waits for nobody any more.
        #expect(try office.store.openReturns().isEmpty)
        let rows = try office.store.tablesInForce(period: try #require(Period(id: "2023"))).flatMap(\.rows)
        #expect(rows.count == table.rows.count)
    }

    @Test func forTheServiceItGoesIntoTheFolderThatItCameThrough() throws {
        #expect(try office.drop(unfinished, as: "so hoa.csv", in: "2023").isReturned)
        let returned = office.output.returned.appending(path: "2023/so hoa.csv")
        let explanation = office.output.returned.appending(path: "2023/so hoa.csv.loi.txt")
        #expect(isThere(explanation))
        let target = try confirm().handIn(returned)
        #expect(target == office.composition.settings.folders.inbox.appending(path: "2023/so hoa - xac nhan.csv"))
        #expect(try String(contentsOf: target, encoding: .utf8) == unfinished)
        #expect(!isThere(returned) && !isThere(explanation))
        let modules = try #require(office.composition.settings.folders.modules["digitization"])
        #expect(try office.drop(unfinished, as: "lan 2.csv", in: "digitization/xa").isReturned)
        #expect(
            try confirm().handIn(office.output.returned.appending(path: "digitization/xa/lan 2.csv"))
                == modules.appending(path: "xa/lan 2 - xac nhan.csv"))
    }

    @Test func whatHasToBeMendedIsNotConfirmed() throws {
        var wrong = table
        wrong.rows[0].values[0] = "abc"
        #expect(try office.drop(wrong.csv, as: "so hoa.csv").isReturned)
        let returned = office.output.returned.appending(path: "so hoa.csv")
        #expect(throws: ConfirmReturned.Fault.self) { try confirm().handIn(returned) }
        #expect(isThere(returned))
        #expect(throws: ConfirmReturned.Fault.self) {
            try confirm().handIn(office.output.returned.appending(path: "khac.csv"))
        }
    }
}
