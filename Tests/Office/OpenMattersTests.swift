import DigitizationModule
import Assembly
import Foundation
import OfficeSupport
import ReportingKit
import Store
import Testing

@testable import Office

/// What is open before a report is issued, how people call it, and what closes it.
struct OpenMattersTests {
    private let office: TestOffice
    private let table: ExportTable
    private let date = CalendarDate(iso: "2023-07-10")

    init() throws {
        office = try TestOffice()
        let definition = try #require(DigitizationModule().datasets.first { $0.id == "digitization" })
        table = try ExportTable.reference(5, definition, set: .subordinates)
    }

    private var model: ReportModel { get throws { try #require(try office.publisher.model(table.period)) } }

    private func matters() throws -> [Matter] { try office.publisher.matters(try model) }

    private func matter(_ code: FindingCode, _ dataset: DatasetID? = nil, _ set: UnitSet = .subordinates) throws
        -> Matter
    {
        try #require(
            try matters().first { matter in
                matter.findings.contains {
                    $0.code == code && (dataset == nil || $0.dataset == dataset && $0.set == set)
                }
            })
    }

    private func finalize() throws {
        _ = try IssuedReport(office.publisher).finalize(
            table.period, number: "85", date: try #require(date), signer: "A", now: Date())
    }

    /// Two exports of the communes' digitisation, the whole territory's with one more dossier in the first commune.
    private func dropContradiction() throws {
        try office.drop(table.csv, as: "cap xa.csv")
        let definition = try #require(DigitizationModule().datasets.first { $0.id == "digitization" })
        var whole = try ExportTable.reference(3, definition, set: .whole)
        whole.period = table.period
        try office.drop(whole.csv, as: "ca huyen.csv", day: 1)
    }

    @Test func aStoreThatIsReadTellsTheNumbersThatTheServiceGave() throws {
        try dropContradiction()
        let numbered = try matters()
        let reading = ReportPublisher(
            composition: office.composition,
            store: try ReportStore(reading: office.output.storePath, rules: office.composition.statementRules),
            output: office.output)
        #expect(reading.store.isReading && !office.store.isReading)
        let read = try reading.matters(try #require(try reading.model(table.period)))
        #expect(read.allSatisfy { $0.isNumbered })
        #expect(read.map(\.number) == numbered.map(\.number))
        let (found, known) = (read.map { $0.findings.map(\.id) }, numbered.map { $0.findings.map(\.id) })
        #expect(found == known)
    }

    @Test func whatNobodySentKeepsTheReportFromBeingIssued() throws {
        try office.drop(table.csv, as: "so hoa.csv")
        let refused = #expect(throws: IssuedReport.Unanswered.self) { try finalize() }
        // One number for all units of a dataset.
        let unsent = try matter(.unitUnsent, "infrastructure")
        #expect(unsent.open.allSatisfy { $0.code == .unitUnsent } && unsent.open.count == 22)
        #expect(refused?.matters.map(\.number).contains(unsent.number) == true)
        // Of tables that are due as wholes, and of text as well.
        #expect(refused?.findings.contains { $0.dataset == "documents" && $0.code == .unitUnsent } == true)
        #expect(refused?.findings.contains { $0.code == .sectionMissing } == true)
        #expect(refused?.findings.contains { $0.dataset == "digitization" && $0.set == .subordinates } == false)
    }

    @Test func aFileThatIsHeldWithAQuestionIsOpenUntilItIsAnswered() throws {
        try office.drop(table.multiplied(by: 2).csv, as: "moi hon.csv")
        #expect(try office.drop(table.csv, as: "cu hon.csv").isReturned)
        let held = try matter(.fileOlderExport)
        #expect(held.isOpen && held.findings.first?.place.file == "cu hon.csv")
        #expect(try office.drop(table.csv, as: "cu hon - xac nhan.csv", day: 1).isTaken)
        #expect(try !matters().contains { $0.findings.contains { $0.code == .fileOlderExport } })
    }

    @Test func aNumberStaysWhenTheReportIsMadeAgain() throws {
        try dropContradiction()
        let before = try matters().reduce(into: [Int: String]()) { $0[$1.number] = $1.findings.first?.code.rawValue }
        #expect(before.keys.sorted() == Array(1...before.count))
        try office.drop(try forms(), as: "them.csv", day: 2)
        for matter in try matters() where before[matter.number] != nil {
            #expect(before[matter.number] == matter.findings.first?.code.rawValue)
        }
    }

    /// The same table again, which adds nothing: its findings are there in another order of files.
    private func forms() throws -> String { table.csv + "\r\n" }

    @Test func acceptingClosesAllThatHasTheNumber() throws {
        try dropContradiction()
        let cells = try matter(.contradictionCell)
        #expect(cells.findings.count > 1)
        for finding in cells.open {
            try office.store.accept(
                AcceptedWarning(finding: finding.id, period: table.period, reason: "đúng", name: "An", at: Date()))
        }
        #expect(try matter(.contradictionCell).isOpen == false || matter(.contradictionCell).number != cells.number)
    }

    @Test func whatWasAskedStaysOpenUntilItIsAnswered() throws {
        try dropContradiction()
        let ask = AskAboutMatter(office.publisher, archive: nil)
        let asked = try matter(.contradictionCell)
        let files = try ask(
            asked, try model, text: "Số nào đúng?", name: "Lê An", now: Date(timeIntervalSince1970: 1_689_000_000))
        let file = try #require(files.first)
        let letter = try String(contentsOf: file, encoding: .utf8)
        #expect(file.lastPathComponent.contains("hoi lai"))
        #expect(letter.contains("HỎI LẠI \(asked.name)") && letter.contains("Số nào đúng?") && letter.contains("Lê An"))
        #expect(try matter(.contradictionCell).isAsked)
        #expect(throws: IssuedReport.Unanswered.self) { try finalize() }

        try ask.answer(
            try matter(.contradictionCell), try model, text: "Xã xuất sau", name: "Trần Bình",
            now: Date(timeIntervalSince1970: 1_689_000_100))
        let answered = try #require(try matters().first { $0.number == asked.number })
        #expect(!answered.isOpen && !answered.isAsked)
        let annex = try TestOffice.texts(
            of: office.output.report(table.period).appending(path: "chat-luong-so-lieu.xlsx"))
        #expect(annex.contains("Đơn vị trả lời: Xã xuất sau") && annex.contains(asked.name))
    }

    @Test func aQuestionLiesInTheFolderOfItsUnit() throws {
        try office.drop(table.csv, as: "so hoa.csv")
        let unsent = try matter(.unitUnsent, "infrastructure")
        let files = try AskAboutMatter(office.publisher, archive: nil)(
            unsent, try model, text: "", name: "An", now: Date())
        #expect(files.count == unsent.open.count)
        #expect(files.contains { $0.deletingLastPathComponent().lastPathComponent == "Xã Bình An" })
    }

    @Test(arguments: [("M3", 3), ("m12", 12), ("M0", nil), ("3", nil), ("M", nil), ("M3x", nil)])
    func numbersAreReadAsPeopleWriteThem(word: String, number: Int?) {
        #expect(Matter.number(of: word) == number)
    }
}
