import Foundation
import ReportingKit
import TestSupport
import Testing

@testable import Messages

/// What `verify`, `store check` and the rebuilding of a store say of faults.
struct FaultTextsTests {
    @Test(arguments: FaultSamples.store)
    func faultsOfTheStoreAreVietnamese(fault: StoreFault) { expectBoth(fault.said) }

    @Test(arguments: FaultSamples.disagreements)
    func disagreementsOfStoreAndArchiveAreVietnamese(fault: ArchiveDisagreement) { expectBoth(fault.said) }

    @Test(arguments: FaultSamples.notes)
    func notesAreVietnamese(note: ArchiveNote) { expectBoth(note.said) }

    @Test(arguments: FaultSamples.verification)
    func whatVerificationFindsIsVietnamese(fault: VerificationFault) { expectBoth(fault.said) }

    @Test(arguments: FaultSamples.gaps)
    func whatCouldNotBeKnownIsVietnamese(gap: RebuildGap) { expectBoth(gap.said) }

    /// A case without a sample fails to compile in ``FaultSamples``, one whose sample was forgotten fails here.
    @Test func everyKindOfFaultHasASample() {
        #expect(Set(FaultSamples.store.map(FaultSamples.number)) == Set(0..<3))
        #expect(Set(FaultSamples.disagreements.map(FaultSamples.number)) == Set(0..<9))
        #expect(Set(FaultSamples.notes.map(FaultSamples.number)) == Set(0..<6))
        #expect(Set(FaultSamples.verification.map(FaultSamples.number)) == Set(0..<16))
        #expect(Set(FaultSamples.gaps.map(FaultSamples.number)) == Set(0..<12))
    }

    /// Scripts compare them.
    @Test func theEnglishWordsAreThoseOfFormerVersions() {
        let report = FaultSamples.report
        #expect(
            StoreFault.disagreement(.acceptedWithoutData, values: "A.csv").said.english
                == "an accepted file has no data: A.csv")
        #expect(
            VerificationFault.output(report, path: "/x", .changed).said.english
                == "/x differs from what was issued; the store holds the issued report: baocaod report --period 2023-H1 writes it again"
        )
        #expect(
            ArchiveDisagreement.otherState(name: "A.csv", stored: .accepted, journal: .returned, isInOtherOrder: true)
                .said.english == "A.csv: the store says accepted, the archive's journal returned, in another order")
        #expect(
            RebuildGap.data(name: "A.csv", sha256: "ab", .missing).said.english
                == "the data of A.csv (sha256 ab): it is not in the archive")
    }

    @Test func theCommandToWriteAReportAgainNamesItsKind() {
        let report = ReportPeriod("thang", FaultSamples.report.period)
        let said = VerificationFault.output(report, path: "/x", .missing).said
        #expect(said.vietnamese.hasSuffix("ghi lại bằng lệnh: baocaod report --period 2023-H1 --report thang"))
        #expect(said.english.contains("baocaod report --period 2023-H1 --report thang writes it again"))
    }

    private func expectBoth(_ said: Bilingual) {
        #expect(EnglishWords.found(in: said.vietnamese) == [], "\(said.vietnamese)")
        #expect(said.vietnamese != said.english)
        // The values of both are the same.
        for value in FaultSamples.values where said.english.contains(value) {
            #expect(said.vietnamese.contains(value), "\(said.vietnamese)")
        }
        #expect(!said.vietnamese.contains("  ") && !said.vietnamese.hasSuffix("."), "\(said.vietnamese)")
    }
}

/// One of each kind of fault.
private enum FaultSamples {
    static let report = ReportPeriod(.former, Period(id: "2023-H1")!)
    /// What the samples are filled with.
    static let values = ["A.csv", "/kho/a", "ab12", "85/BC-UBND", "N.jsonl:1", "bang_x", "Q1", "4711"]

    static let store: [StoreFault] =
        [.damaged("Q1"), .danglingRow(table: "bang_x")]
        + StoreDisagreement.allCases.map { .disagreement($0, values: "A.csv") }

    static let documents: [KeptDocumentGap] = [
        .line(period: "2023-H1"), .missing(path: "/kho/a"), .changed(path: "/kho/a"),
    ]

    static let disagreements: [ArchiveDisagreement] =
        [
            .missing(name: "A.csv", sha256: "ab12", folder: "/kho/a"), .copyChanged(name: "A.csv", path: "/kho/a"),
            .orphan(path: "/kho/a"),
            .otherState(name: "A.csv", stored: .accepted, journal: .kept, isInOtherOrder: true),
            .unknownReport(number: "85/BC-UBND", period: "2023-H1"),
        ] + FileState.allCases.map { .unknownFile(name: "A.csv", sha256: "ab12", state: $0) }
        + documents.map { .documents(number: "85/BC-UBND", period: "2023-H1", $0) }
        + ArchiveDisagreement.StoreSide.allCases.flatMap { side in
            [
                .decision(order: 4711, name: "Q1", file: 3, side),
                .openWarnings(number: "85/BC-UBND", period: "2023-H1", side),
            ]
        }

    static let notes: [ArchiveNote] = [
        .setAside(count: 4), .fileUnwritten(name: "A.csv"), .decisionsUnwritten(count: 4),
        .openWarningsUnwritten(number: "85/BC-UBND", period: "2023-H1"),
        .tornLines(count: 1, first: ["N.jsonl:1"]), .newerLines(count: 4),
    ]

    static let verification: [VerificationFault] =
        [
            .store(store[0]), .unopened(Bilingual("no disk", "không có ổ đĩa")), .archive(disagreements[0]),
            .putAside(report, reason: Bilingual("no disk", "không có ổ đĩa")),
            .ungrounded(report, figure: "bang_x"), .unacceptedSource(report, figure: "bang_x", file: "A.csv"),
        ]
        + [
            IssuedFault.bytesChanged, .template(.init(faults: "no field", excerpts: ["Tổng {{x}}"])), .noData,
            .undeclared(datasets: ["bang_x"]), .madeOtherwise(issuedAt: Date(timeIntervalSince1970: 0)),
        ].map { .issued(report, $0) }
        + [
            OutputDifference.missing, .replaced(by: Bilingual("a folder", "một thư mục")), .changed,
            .writableByOthers, .unreadable(Bilingual("no disk", "không có ổ đĩa")),
        ].map { .output(report, path: "/kho/a", $0) }

    static let gaps: [RebuildGap] =
        [
            .repetitions(count: 4), .decision(name: "Q1", file: 4711), .reducedCopy(sha256: "ab12", name: "A.csv"),
            .acceptance(name: "A.csv", sha256: "ab12"), .unnamedFiles(count: 4), .namelessFiles(count: 4), .noJournal,
            .newerLines(count: 4), .tornLines(count: 1, first: ["N.jsonl:1"]),
        ] + documents.map { .issued(number: "85/BC-UBND", period: "2023-H1", $0) }
        + ArchivedFileLoss.allCases.flatMap { loss in
            [.data(name: "A.csv", sha256: "ab12", loss), .unnamedData(sha256: "ab12", loss)]
        }

    static func number(_ fault: StoreFault) -> Int {
        switch fault {
        case .damaged: 0
        case .danglingRow: 1
        case .disagreement: 2
        }
    }

    static func number(_ fault: ArchiveDisagreement) -> Int {
        switch fault {
        case .missing: 0
        case .copyChanged: 1
        case .orphan: 2
        case .unknownFile: 3
        case .otherState: 4
        case .unknownReport: 5
        case .documents: 6
        case .decision: 7
        case .openWarnings: 8
        }
    }

    static func number(_ note: ArchiveNote) -> Int {
        switch note {
        case .setAside: 0
        case .fileUnwritten: 1
        case .decisionsUnwritten: 2
        case .openWarningsUnwritten: 3
        case .tornLines: 4
        case .newerLines: 5
        }
    }

    static func number(_ fault: VerificationFault) -> Int {
        switch fault {
        case .store: 0
        case .unopened: 1
        case .archive: 2
        case .putAside: 3
        case .ungrounded: 4
        case .unacceptedSource: 5
        case .issued(_, .bytesChanged): 6
        case .issued(_, .template): 7
        case .issued(_, .noData): 8
        case .issued(_, .undeclared): 9
        case .issued(_, .madeOtherwise): 10
        case .output(_, _, .missing): 11
        case .output(_, _, .replaced): 12
        case .output(_, _, .changed): 13
        case .output(_, _, .writableByOthers): 14
        case .output(_, _, .unreadable): 15
        }
    }

    static func number(_ gap: RebuildGap) -> Int {
        switch gap {
        case .repetitions: 0
        case .issued: 1
        case .decision: 2
        case .data: 3
        case .unnamedData: 4
        case .reducedCopy: 5
        case .acceptance: 6
        case .unnamedFiles: 7
        case .namelessFiles: 8
        case .noJournal: 9
        case .newerLines: 10
        case .tornLines: 11
        }
    }
}
