import Auditing
import Foundation
import Messages
import ReportingKit
import Testing

struct ReportAuditTests {
    static let otherHand = Result { try SampleReport.audit(try SampleReport.corpus("python-docx.docx")) }

    /// "contradiction.cell documents/subordinates 21094 incoming_total" for each fault in tables.
    static func tableFaults(_ report: AuditedReport) -> Set<String> {
        Set(
            report.faults.filter { $0.finding.place.paragraph == nil }.map { fault in
                let finding = fault.finding
                return [
                    finding.code.rawValue, "\(finding.dataset?.rawValue ?? "")/\(finding.set?.rawValue ?? "")",
                    finding.unit?.rawValue ?? "", finding.field?.rawValue ?? "",
                ].joined(separator: " ")
            })
    }

    static func textFaults(_ report: AuditedReport) -> [String] {
        report.faults.filter { $0.finding.place.paragraph != nil }.map { fault in
            let finding = fault.finding
            let subject =
                finding.storedValues["figure_id"] ?? "\(finding.unit?.rawValue ?? "")/\(finding.field?.rawValue ?? "")"
            return "\(finding.code) \(subject): \(finding.found ?? ""), \(finding.expected ?? "")"
        }
    }

    /// The contradictions between the appendices of the reference report, as an independent script lists them.
    static func knownContradictions() throws -> Int {
        let file = SampleReport.root.appending(path: "Tests/Corpus/reference/2023-H1/contradictions.csv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().count
    }

    @Test func theSampleReportHasTheContradictionsOfItsAppendicesAndNoOthers() throws {
        let report = try SampleReport.audited.get()
        #expect(report.period == Period(id: "2023-H1"))
        #expect(report.tables.map(\.name) == ["I", "II", "III", "IV", "V", "VI"].map { "Phụ lục \($0)" })
        #expect(report.tables.map(\.rows) == [45, 1, 23, 22, 22, 22])
        #expect(Self.textFaults(report) == [])
        #expect(report.faults.count == (try Self.knownContradictions()))
        #expect(
            report.faults.allSatisfy {
                ["contradiction.cell", "contradiction.total"].contains($0.finding.code.rawValue)
            })
    }

    /// 43 cells, of ten units and columns with their rates, differences and totals.
    @Test func whatFollowsFromOneCauseIsOneMatterWithAllItsCells() throws {
        let report = try SampleReport.audited.get()
        let lines = try SampleReport.text().lines(report)
        #expect(report.faults.count == 43)
        #expect(lines.last == "10 điểm chưa khớp (43 ô, câu).")
        #expect(lines.count { $0.wholeMatch(of: /\d+\. .*/) != nil } == 10)
        #expect(lines.count { $0.hasPrefix("   + ") } == 33)
    }

    @Test func everyFigureOfTheSentencesIsRecognisedAndAgreesWithTheStore() throws {
        let report = try SampleReport.shared.get().auditAgainstStore(try SampleReport.shared.get().bytes)
        #expect(report.claims == 104)
        #expect(report.comparedClaims == 104)
        #expect(report.faults.filter(\.isStored).isEmpty)
    }

    @Test func aReportThatLibreOfficeSavedIsReadTheSame() throws {
        let report = try SampleReport.audit(try SampleReport.corpus("libreoffice.docx"))
        let original = try SampleReport.audited.get()
        #expect(report.claims == original.claims)
        #expect(Self.tableFaults(report) == Self.tableFaults(original))
        #expect(Self.textFaults(report) == [])
    }

    /// `Tests/Corpus/make/audit_report.py` says what is wrong in it.
    @Test func aReportOfAnotherHandShowsItsContradictionsAndNoOthers() throws {
        let report = try Self.otherHand.get()
        #expect(
            Self.textFaults(report) == [
                "contradiction.text documents.committee.incoming_total: 15.384, 15.834",
                "contradiction.text digitization.whole.received_rate: 52,93%, 52,43%",
                "contradiction.text 21067/received_digitized: 2.649, 2.694",
                "contradiction.repeated infrastructure.training_classes: 04, 03",
            ])
        let known = Self.tableFaults(try SampleReport.audited.get())
        #expect(
            Self.tableFaults(report).subtracting(known) == [
                "rule.sum digitization/whole 21064 received_digitized",
                "contradiction.cell digitization/subordinates 21064 received_digitized",
                "rule.sum online_services/subordinates 21088 partial_remote",
                "total.mismatch documents/subordinates  outgoing_total",
            ])
        #expect(known.subtracting(Self.tableFaults(report)).isEmpty)
    }

    @Test func placesAreNamedAsTheReportPrintsThem() throws {
        let report = try Self.otherHand.get()
        let lines = try SampleReport.text().lines(report)
        #expect(
            lines.contains {
                $0.hasSuffix(
                    "Phụ lục 4, dòng “UBND xã Bình Long”, cột “Dịch vụ công trực tuyến một phần (mức độ 3) – Tiếp nhận qua mạng hoặc dịch vụ bưu chính”: ghi 153, phải là 135 thì các số trong bảng mới khớp."
                )
            })
        #expect(
            lines.contains {
                $0.hasSuffix(
                    "(mục “1. Chính quyền số”), câu “Công tác văn thư: UBND huyện tiếp nhận 15.384 văn bản đến”: ghi 15.384, nhưng “Tổng số văn bản đến của UBND huyện” theo Phụ lục 1 là 15.834."
                )
            })
        #expect(lines.last?.hasSuffix("điểm chưa khớp (\(report.faults.count) ô, câu).") == true)
    }
}
