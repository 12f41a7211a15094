import Foundation
import Office
import ReportingKit
import Testing

/// The reports of the shipped samples as they are drafted, and as they are issued under number 5 on a day of one digit.
struct IssuedSamples: CustomTestStringConvertible, Sendable {
    let sample: String
    let folder: String
    let period: Period
    /// The day of issue, and the document's first line of it.
    let day: CalendarDate
    let printedDay: String

    var testDescription: String { sample }

    static let all: [IssuedSamples] = {
        func sample(_ name: String, _ period: Period?, _ day: CalendarDate?, _ printed: String) -> [IssuedSamples] {
            guard let period, let day else { return [] }
            return [IssuedSamples(sample: name, folder: period.id, period: period, day: day, printedDay: printed)]
        }
        return sample(
            "2023-H1", Period(year: 2023, .half(1)), CalendarDate(iso: "2023-07-05"), "ngày 05 tháng 7 năm 2023")
            + sample(
                "province-2026-Q3", Period(year: 2026, .quarter(3)), CalendarDate(iso: "2026-10-09"),
                "ngày 09 tháng 10 năm 2026")
            + sample(
                "commune-2026-10", Period(year: 2026, .month(10)), CalendarDate(iso: "2027-02-01"),
                "ngày 01 tháng 02 năm 2027")
    }()

    private static let made = Dictionary(
        uniqueKeysWithValues: all.map { sample in (sample.sample, Result { try sample.make() }) })

    /// The draft, and the document that is issued of the same data.
    func documents() throws -> (draft: WordDocument, issued: WordDocument) {
        guard let made = Self.made[sample] else { throw WordXML.Unreadable(part: sample) }
        return try made.get()
    }

    private func make() throws -> (draft: WordDocument, issued: WordDocument) {
        let composition = try SampleRun.composition(sample)
        let run = try SampleRun(
            SampleRun.root.appending(path: "config/samples/\(sample)/in"), composition,
            now: Date(timeIntervalSince1970: 1_798_000_000))
        let file = run.output.appending(path: "report/\(folder)/bao-cao.docx")
        let draft = try WordDocument(try Data(contentsOf: file))
        let folder = OutputFolder(root: run.output)
        let publisher = ReportPublisher(
            composition: composition, store: try composition.openStore(in: folder), output: folder)
        _ = try IssuedReport(publisher).finalize(
            period, number: "5", date: day, signer: "Nguyễn Văn A",
            opening: .init(name: "Nguyễn Văn A", reason: "mẫu"), now: Date(timeIntervalSince1970: 1_798_000_000))
        return (draft, try WordDocument(try Data(contentsOf: file)))
    }
}
