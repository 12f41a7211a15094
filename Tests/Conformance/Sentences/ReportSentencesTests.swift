import DigitizationModule
import DocumentsModule
import Foundation
import InfrastructureModule
import OnlineServicesModule
import ReportingKit
import Settings
import Tabular
import Testing

@testable import Claims

/// Sentences of the shipped report and like them, as the shipped modules speak.
struct ReportSentencesTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static let reader: Result<ClaimReader, any Error> = Result {
        let register = UnitRegister.around(
            "524", adding: try UnitRegisterReader.read([root.appending(path: "config/samples/2023-H1/units.csv")]))
        let period = try #require(Period(id: "2023-H1"))
        let template = try FileReader(limits: ReadingLimits()).read(
            try Data(contentsOf: root.appending(path: "config/reports/chuyen-doi-so/bao-cao.docx")),
            name: "bao-cao.docx")
        return ClaimReader(
            registry: ModuleRegistry([
                DocumentsModule(), OnlineServicesModule(), DigitizationModule(), InfrastructureModule(),
            ]).ofToday("524", register),
            register: register, patterns: SentencePattern.all(in: try #require(template.text)), period: period,
            reportingUnit: try #require(register.unit("524", on: period.lastDay)))
    }

    /// What the district's sets and the terms of the field were called, by the template's names for them.
    static let words: Result<[String: String], any Error> = Result {
        let register = UnitRegister.around("524", adding: [])
        let day = try #require(CalendarDate(iso: "2023-06-30"))
        return ModuleRegistry([OnlineServicesModule(), InfrastructureModule()]).words(
            of: try #require(register.unit("524", on: day)), on: day, register: register
        ).byTemplateName
    }

    /// "documents.committee.incoming_total = 15.834" for each claim.
    static func read(_ text: String, heading: String? = nil) throws -> [String] {
        try reader.get().claims(in: [Passage(text: text, heading: heading, paragraph: 1)]).map { claim in
            switch claim.subject {
            case .figure(let id): "\(id) = \(claim.quantity.printed)"
            case .value(let dataset, let unit, let field):
                "\(dataset)/\(unit.code)/\(field) = \(claim.quantity.printed)"
            case .measure(let measure):
                "\(measure.dataset)/\(measure.owner)/\(measure.amount) = \(claim.quantity.printed)"
            }
        }
    }

    struct Case: Sendable, CustomStringConvertible {
        let text: String
        let heading: String?
        let claims: [String]

        init(_ text: String, under heading: String? = nil, _ claims: String...) {
            self.text = text
            self.heading = heading
            self.claims = claims
        }

        var description: String { text }
    }

    @Test(arguments: [
        Case(
            "Đến nay, 22/22 xã, thị trấn có Ban Chỉ đạo chuyển đổi số, đạt 100%; 100% cơ quan, đơn vị, địa phương đã phân công cán bộ phụ trách chuyển đổi số.",
            "infrastructure.steering_boards = 22", "infrastructure.communes_due = 22",
            "infrastructure.steering_boards_rate = 100%",
            "infrastructure.officer_in_charge_rate = 100%"),
        // Changed wording, another period, abbreviations.
        Case(
            "Trong quý, UBND huyện Bình Sơn đã tiếp nhận tổng cộng 15.834 văn bản đến, trong đó văn bản hoàn toàn điện tử đạt tỷ lệ 100%; số văn bản đến nội tỉnh có ký số là 14.189, không ký số là 1.065. Đã phát hành 399 văn bản đi, trong đó văn bản hoàn toàn điện tử đạt 100%; có ký số là 393, không ký số là 6.",
            "documents.committee.incoming_total = 15.834", "documents.committee.incoming_electronic_rate = 100%",
            "documents.committee.incoming_signed = 14.189", "documents.committee.incoming_unsigned = 1.065",
            "documents.committee.outgoing_total = 399", "documents.committee.outgoing_electronic_rate = 100%",
            "documents.committee.outgoing_signed = 393", "documents.committee.outgoing_unsigned = 6"),
        // A part of a paragraph.
        Case(
            "Trên địa bàn huyện Bình Sơn, số hồ sơ được số hóa thành phần khi tiếp nhận là 10.588 trên 20.211 hồ sơ, đạt 52,39%.",
            "digitization.whole.received_digitized = 10.588", "digitization.whole.received = 20.211",
            "digitization.whole.received_rate = 52,39%"),
        Case(
            "Có hơn 650 giao dịch thanh toán trực tuyến phí, lệ phí và nghĩa vụ tài chính với số tiền gần 1,3 tỷ đồng.",
            "infrastructure.online_payments = hơn 650", "infrastructure.online_payment_amount = gần 1,3 tỷ"),
        Case(
            "Số hóa hồ sơ: 10.229 trên 19.426 hồ sơ được số hóa thành phần khi tiếp nhận, đạt 52,66%; 2.034 trên 19.105 hồ sơ được số hóa kết quả giải quyết, đạt 10,65%.",
            under: "d) Kết quả ở cấp xã", "digitization.subordinates.received_digitized = 10.229",
            "digitization.subordinates.received = 19.426", "digitization.subordinates.received_rate = 52,66%",
            "digitization.subordinates.settled_digitized = 2.034", "digitization.subordinates.settled = 19.105",
            "digitization.subordinates.settled_rate = 10,65%"),
        Case("Trong kỳ đã tổ chức ba lớp tập huấn về chuyển đổi số.", "infrastructure.training_classes = ba"),
    ])
    func sentencesOfTheReportAreRecognisedWordByWord(example: Case) throws {
        let claims = try Self.read(example.text, heading: example.heading)
        #expect(claims == example.claims)
    }

    @Test(arguments: [
        Case("UBND huyện tiếp nhận 15.834 văn bản đến.", "documents.committee.incoming_total = 15.834"),
        Case(
            "UBND huyện Bình Sơn đã tiếp nhận 15.834 văn bản đến trong 6 tháng đầu năm 2023.",
            "documents.committee.incoming_total = 15.834"),
        Case("Tổng số văn bản đến của các xã, thị trấn là 91.537.", "documents.subordinates.incoming_total = 91.537"),
        Case("Tỷ lệ số hóa hồ sơ khi tiếp nhận toàn huyện đạt 52,39%.", "digitization.whole.received_rate = 52,39%"),
        Case("UBND xã Bình An tiếp nhận 3.799 văn bản đến.", "documents/21064/incoming_total = 3.799"),
        Case(
            "Phòng Tư pháp tiếp nhận 3.313 văn bản đến, trong đó văn bản hoàn toàn điện tử đạt 100%; văn bản đến nội tỉnh có ký số là 2.845, không ký số là 261.",
            "documents/524.04/incoming_total = 3.313",
            "documents/unit(ReportingKit.UnitID(code: 524.04, validFrom: nil))/share(incoming_electronic, of: incoming_total) = 100%",
            "documents/524.04/incoming_signed = 2.845", "documents/524.04/incoming_unsigned = 261"),
        Case(
            "Xã Bình Châu có 725 hồ sơ có số hóa thành phần khi tiếp nhận.",
            "digitization/21112/received_digitized = 725"),
        Case("Tổ chức 03 lớp tập huấn về chuyển đổi số.", "infrastructure.training_classes = 03"),
    ])
    func freeTextIsRecognisedByTitles(example: Case) throws {
        #expect(try Self.read(example.text, heading: example.heading) == example.claims)
    }

    @Test(arguments: [
        // Somebody else's figure, or a part of it.
        "Trường THPT Bình Sơn tiếp nhận 313 văn bản đến, trong đó văn bản hoàn toàn điện tử đạt 100%.",
        "UBND huyện tiếp nhận 120 văn bản đến hỏa tốc.", "UBND huyện đã ban hành 12 văn bản đến các xã, thị trấn.",
        "UBND huyện còn 15 văn bản đến quá hạn.", "UBND xã Bình An và UBND xã Bình Châu tiếp nhận 8.673 văn bản đến.",
        // Plans, changes, other periods.
        "Phấn đấu tỷ lệ số hóa hồ sơ khi tiếp nhận toàn huyện đạt 80%.",
        "UBND huyện tiếp nhận 12.000 văn bản đến trong năm 2022.",
        "So với cùng kỳ, UBND huyện tiếp nhận 1.200 văn bản đến.",
        "UBND huyện tiếp nhận văn bản đến tăng 1.200 văn bản.", "Mỗi ngày UBND huyện tiếp nhận 80 văn bản đến.",
        // Nothing that the data hold.
        "Trong kỳ có 15 lượt kiểm tra và 3 cuộc họp.", "Có 15 xã, thị trấn hoàn thành chỉ tiêu được giao.",
        "Thực hiện Kế hoạch số 65/KH-UBND ngày 03/04/2023 của UBND huyện về văn bản đến.",
        "Công an huyện đã cấp 1.250 tài khoản định danh mức độ 2.", "Hỗ trợ 35 hộ kinh doanh sử dụng hóa đơn điện tử.",
        "Tiếp nhận 25 hồ sơ, giải quyết 20 hồ sơ.", "Một số xã đạt trên 90%.",
    ])
    func whatIsDoubtfulIsNoClaim(text: String) throws {
        let claims = try Self.read(text)
        #expect(claims == [])
    }

    @Test func everyFigureOfTheTemplateIsRecognisedInItsOwnSentence() throws {
        let template = try FileReader(limits: ReadingLimits()).read(
            try Data(contentsOf: Self.root.appending(path: "config/reports/chuyen-doi-so/bao-cao.docx")),
            name: "bao-cao.docx")
        let passages = Passage.all(of: try #require(template.text))
        let words = try Self.words.get()
        var missed: [String] = []
        for passage in passages where passage.text.contains("{{ figures.") {
            var ids: [String] = []
            // Each figure's tag becomes a number of its own, other tags a word.
            let text = passage.text.replacing(#/\{\{\s*figures\.([a-z_.]+)\s*(\|[^}]*)?\}\}(%?)/#) { match in
                let isText = match.output.1.hasSuffix("_names")
                if !isText { ids.append(String(match.output.1)) }
                let isRate = match.output.1.hasSuffix("_rate")
                return isText ? "tên" : isRate ? "\(10 + ids.count),5%" : "\(100 + ids.count)"
            }.replacing(#/\{\{\s*((words|terms)\.[a-z_]+)\s*\}\}/#) { words[String($0.output.1)] ?? "huyện" }
                .replacing(#/\{\{[^}]*\}\}/#, with: "huyện").replacing(#/\{%[^%]*%\}/#, with: "")
            let heading = passage.heading.map { SentencePattern.filled($0, words) }
            let claimed = try Self.reader.get().claims(in: [Passage(text: text, heading: heading, paragraph: 1)])
                .compactMap { if case .figure(let id) = $0.subject { id.rawValue } else { nil } }
            missed += ids.filter { !claimed.contains($0) && !$0.hasPrefix("narrative.") }
        }
        #expect(missed == [])
    }
}
