import DigitizationModule
import Foundation
import OfficeSupport
import Processing
import ReportingKit
import Store
import Synchronization
import Testing

@testable import Office
@testable import Service

/// What is asked over the socket is what the commands do.
struct RequestWorkTests {
    private let office: TestOffice
    private let period = "2023-H1"
    private let refreshed = Refreshed()
    private let now = Date(timeIntervalSince1970: 1_689_000_000)

    private final class Refreshed: Sendable {
        let periods = Mutex<Set<Period>>([])
    }

    init() throws {
        office = try TestOffice()
        let definition = try #require(DigitizationModule().datasets.first { $0.id == "digitization" })
        let table = try ExportTable.reference(5, definition, set: .subordinates)
        try office.drop(table.csv, as: "cap xa.csv")
        var whole = try ExportTable.reference(3, definition, set: .whole)
        whole.period = table.period
        try office.drop(whole.csv, as: "ca huyen.csv", day: 1)
    }

    /// The same composition with its output and answers in the test's own folders.
    private func perform(_ action: DaemonRequest.Action, by name: String = "Nguyễn Văn An") throws -> DaemonResult {
        let root = office.output.root
        let composition = try TestOffice.composition { settings in
            settings.folders.output = root
            settings.folders.state = root.appending(path: "state", directoryHint: .isDirectory)
        }
        try FileManager.default.createDirectory(
            at: composition.settings.archive, withIntermediateDirectories: true)
        let refreshed = refreshed
        let work = RequestWork(
            configuration: ConfigurationInForce(composition) { composition }, store: office.store,
            refresh: { periods in refreshed.periods.withLock { $0.formUnion(periods) } }, changes: LedgerChanges())
        return try work.perform(action, by: name, now: now)
    }

    private func open() throws -> [Matter] {
        let period = try #require(Period(id: period))
        return try office.publisher.matters(try #require(try office.publisher.model(period))).filter(\.isOpen)
    }

    private func matter(_ code: FindingCode) throws -> Matter {
        try #require(try open().first { $0.findings.contains { $0.code == code } })
    }

    @Test func aMatterIsAcceptedWithReasonAndName() throws {
        let matter = try matter(.contradictionCell)
        let result = try perform(
            .accept(period: period, report: nil, matters: [matter.name], reason: "đã đối chiếu"))
        #expect(result.accepted == matter.open.count)
        #expect(try !open().contains { $0.number == matter.number })
        let period = try #require(Period(id: period))
        let kept = try office.store.acceptedWarnings(period: period)
        #expect(kept[matter.open[0].id]?.name == "Nguyễn Văn An")
        #expect(kept[matter.open[0].id]?.reason == "đã đối chiếu")
    }

    @Test func ofSeveralMattersAllOrNoneAreAccepted() throws {
        let before = try open().map(\.number)
        #expect(throws: DecisionFault.self) {
            try perform(.accept(period: period, report: nil, matters: ["M1", "M999"], reason: "x"))
        }
        #expect(throws: DecisionFault.reasonNeeded) {
            try perform(.accept(period: period, report: nil, matters: ["M1"], reason: " \n"))
        }
        #expect(throws: DecisionFault.unknownPeriod("2023-H9")) {
            try perform(.accept(period: "2023-H9", report: nil, matters: ["M1"], reason: "x"))
        }
        #expect(throws: DecisionFault.unknownReport("khac", known: ["chuyen-doi-so"])) {
            try perform(.accept(period: period, report: "khac", matters: ["M1"], reason: "x"))
        }
        #expect(try open().map(\.number) == before)
    }

    @Test func aQuestionLiesInTheUnitsFolderAndItsAnswerClosesTheMatter() throws {
        let matter = try matter(.contradictionCell)
        let files = try #require(
            try perform(.ask(period: period, report: nil, matters: [matter.name], text: "xem lại")).files)
        #expect(!files.isEmpty && files.allSatisfy { FileManager.default.fileExists(atPath: $0) })
        #expect(try self.matter(.contradictionCell).isAsked)
        _ = try perform(
            .reply(period: period, report: nil, matter: matter.name, unit: nil, text: "số ở bảng xã đúng"))
        #expect(try !open().contains { $0.number == matter.number })
    }

    @Test func aUnitAnswersForItselfAlone() throws {
        let matter = try matter(.contradictionCell)
        let unit = try #require(matter.open.compactMap(\.unit).first)
        #expect(throws: DecisionFault.notOpen(matter.name)) {
            try perform(.reply(period: period, report: nil, matter: matter.name, unit: unit.rawValue, text: "x"))
        }
        _ = try perform(.ask(period: period, report: nil, matters: [matter.name], text: "xem lại"))
        _ = try perform(
            .reply(period: period, report: nil, matter: matter.name, unit: unit.rawValue, text: "số ở bảng xã đúng"),
            by: "Cán bộ xã")
        let answers = try office.store.questions().filter { $0.answer != nil }
        #expect(answers.map(\.unit) == [unit])
        #expect(answers.first?.answer?.name == "Cán bộ xã")
        #expect(try open().first { $0.number == matter.number }?.open.contains { $0.unit == unit } != true)
    }

    /// The daemon was killed before it could note what it had done: it does the same again as of the same moment.
    @Test func whatIsAskedAgainAsOfTheSameMomentIsOneLetter() throws {
        let matter = try matter(.contradictionCell)
        let ask = DaemonRequest.Action.ask(period: period, report: nil, matters: [matter.name], text: "xem lại")
        let first = try perform(ask)
        let (questions, letters) = (
            try office.store.questions(), try first.files?.map { try String(contentsOfFile: $0, encoding: .utf8) }
        )
        let second = try perform(ask)
        #expect(second == first)
        #expect(try office.store.questions() == questions)
        #expect(try second.files?.map { try String(contentsOfFile: $0, encoding: .utf8) } == letters)
    }

    @Test func aReportIsIssuedOnceAndReopened() throws {
        let issue = { (reason: String?) in
            try perform(
                .finalize(
                    period: period, report: nil, number: "85", date: "2023-07-10", signer: "A", withOpen: reason))
        }
        let open = #expect(throws: IssuedReport.Unanswered.self) { try issue(nil) }
        let refusal = DaemonRefusal(try #require(open))
        #expect(refusal.code == .open && refusal.matters?.contains("M1") == true)
        let files = try #require(try issue("đã báo cáo lãnh đạo").files)
        #expect(files.contains { $0.hasSuffix("bao-cao.docx") })
        let again = #expect(throws: StoreError.self) { try issue("x") }
        #expect(DaemonRefusal(try #require(again)).code == .issued)
        _ = try perform(.reopen(period: period, report: nil, reason: "sai số"))
        let closed = #expect(throws: StoreError.self) {
            try perform(.reopen(period: period, report: nil, reason: "sai số"))
        }
        #expect(DaemonRefusal(try #require(closed)).code == .notIssued)
    }

    @Test func aFileIsWithdrawnByItsNumberAndItsReportsFollow() throws {
        let result = try perform(.withdraw(file: 2, units: nil, reason: "gửi nhầm"))
        #expect(result.periods == [period] && refreshed.periods.withLock { $0.map(\.id) } == [period])
        let unknown = #expect(throws: StoreError.self) {
            try perform(.withdraw(file: 99, units: nil, reason: "gửi nhầm"))
        }
        #expect(DaemonRefusal(try #require(unknown)).code == .refused)
        let nothing = #expect(throws: StoreError.self) {
            try perform(.answer(file: 1, takes: true, units: nil, reason: ""))
        }
        #expect(DaemonRefusal(try #require(nothing)).code == .refused)
    }
}
