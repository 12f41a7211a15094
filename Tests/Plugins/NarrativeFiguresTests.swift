import AdministrativeReformModule
import DigitizationModule
import DocumentsModule
import InfrastructureModule
import NarrativeModule
import OnlineServicesModule
import ProcedureControlModule
import ReportingKit
import Testing
import TransformationModule

/// Every figure that the sentences of the reference report name, and where a module supplies it.
@Suite struct NarrativeFiguresTests {
    enum Relation {
        case equal
        /// "hơn", "trên"
        case above
        /// "gần"
        case below
        case aboveBillions
        /// The reference prints another number than its own table gives.
        case misprinted(Double)
        /// Part of the report's wording; no data.
        case wording
    }

    struct Line {
        let label: String
        let figure: FigureID
        let relation: Relation

        init(_ label: String, _ figure: FigureID, _ relation: Relation = .equal) {
            self.label = label
            self.figure = figure
            self.relation = relation
        }
    }

    /// The lines of `narrative-figures.csv`, in its order.
    static let lines: [Line] = [
        Line("22 Ban Chỉ đạo cấp xã (100%)", "infrastructure.steering_boards"),
        Line("cơ quan đã phân công cán bộ phụ trách CĐS %", "infrastructure.officer_in_charge_rate"),
        Line("BCĐ cấp xã %", "infrastructure.steering_boards_rate"),
        Line("03 trụ cột", "", .wording),
        Line("máy tính/CBCC, mạng, internet %", "infrastructure.staff_with_computer_rate"),
        Line("dùng chữ ký số %", "infrastructure.signature_rate"),
        Line("23 điểm cầu", "infrastructure.conference_points"),
        Line("cấp độ an toàn thông tin", "infrastructure.security_level"),
        Line("hồ sơ xử lý trên mạng cấp huyện %", "infrastructure.level.files_online_rate"),
        Line("… cấp xã %", "infrastructure.subordinates.files_online_rate"),
        Line("dùng phần mềm QLVB %", "infrastructure.document_system_rate"),
        Line("liên thông (cấp)", "infrastructure.levels_interconnected"),
        Line("được cấp chứng thư số %", "infrastructure.certificate_rate"),
        Line("UBND huyện: tổng văn bản đến", "documents.committee.incoming_total"),
        Line("UBND huyện: đến hoàn toàn điện tử %", "documents.committee.incoming_electronic_rate"),
        Line("UBND huyện: đến có ký số", "documents.committee.incoming_signed"),
        Line("UBND huyện: đến không ký số", "documents.committee.incoming_unsigned"),
        Line("UBND huyện: tổng văn bản đi", "documents.committee.outgoing_total"),
        Line("UBND huyện: đi hoàn toàn điện tử %", "documents.committee.outgoing_electronic_rate"),
        Line("UBND huyện: đi có ký số", "documents.committee.outgoing_signed"),
        Line("UBND huyện: đi không ký số", "documents.committee.outgoing_unsigned"),
        Line("tin bài", "infrastructure.articles"),
        Line("văn bản đăng tải", "infrastructure.documents_posted"),
        Line("22 tổ công nghệ số cấp xã", "infrastructure.commune_teams"),
        Line("tổ cấp huyện / thành viên", "infrastructure.district_team_members"),
        Line("thành viên 22 tổ cấp xã", "infrastructure.commune_team_members"),
        Line("tổ cấp thôn", "infrastructure.hamlet_teams"),
        Line("thành viên tổ thôn", "infrastructure.hamlet_team_members"),
        Line("tổ công nghệ số %", "infrastructure.community_team_rate"),
        Line("tổ công nghệ số cấp huyện", "infrastructure.district_teams"),
        Line("TTHC cấp xã đăng ký (CV 1894)", "infrastructure.commune_procedures_registered"),
        Line("TTHC cấp huyện đăng ký", "infrastructure.district_procedures_registered"),
        Line("thanh toán trực tuyến (tỷ đồng, \"hơn\")", "infrastructure.online_payment_amount", .aboveBillions),
        Line("giao dịch", "infrastructure.online_payments"),
        Line("DVC một phần + toàn trình của huyện", "infrastructure.district_services_approved"),
        Line("DVC một phần + toàn trình cấp xã", "infrastructure.commune_services_approved"),
        Line("huyện: hồ sơ mức độ 3", "online.committee.partial_received"),
        Line("huyện: md3 tại nơi giải quyết", "online.committee.partial_in_person"),
        Line("huyện: md3 qua mạng/bưu chính", "online.committee.partial_remote"),
        Line("huyện: hồ sơ mức độ 4", "online.committee.full_received"),
        Line("huyện: md4 tại nơi giải quyết", "online.committee.full_in_person"),
        Line("huyện: md4 qua mạng/bưu chính", "online.committee.full_remote"),
        Line("số hóa khi tiếp nhận (toàn huyện)", "digitization.whole.received_digitized"),
        Line("… tỷ lệ", "digitization.whole.received_rate"),
        Line("số hóa kết quả (toàn huyện)", "digitization.whole.settled_digitized"),
        Line("… tỷ lệ", "digitization.whole.settled_rate"),
        Line("25 dịch vụ công thiết yếu", "infrastructure.essential_services"),
        Line("09 nền tảng số", "infrastructure.platforms_deployed"),
        Line("xã có Trang TTĐT %", "infrastructure.own_page_rate"),
        Line("20 trường thông tin công dân", "infrastructure.citizen_data_fields"),
        Line("hộ có Internet cáp quang (\"trên\") %", "infrastructure.households_fibre_rate", .above),
        Line("thuê bao smartphone (\"trên\") %", "infrastructure.smartphone_rate", .above),
        Line("xã phủ sóng di động %", "infrastructure.mobile_coverage_rate"),
        Line("cáp quang tới trung tâm xã %", "infrastructure.fibre_to_centre_rate"),
        Line("DN dùng hóa đơn điện tử (\"gần\")", "infrastructure.businesses_e_invoice", .below),
        Line("02 nội dung tờ rơi", "infrastructure.leaflet_topics"),
        Line("cơ sở giáo dục CĐS %", "infrastructure.schools_digital_rate"),
        Line("03 lớp tập huấn", "infrastructure.training_classes"),
        Line("tin bài ATTT (\"hơn\")", "infrastructure.security_articles", .above),
        Line("văn bản cảnh báo ATTT (\"hơn\")", "infrastructure.security_warnings", .above),
        Line("xã: hồ sơ mức độ 3", "online.subordinates.partial_received"),
        Line("xã: hồ sơ mức độ 4", "online.subordinates.full_received"),
        Line("xã: số hóa khi tiếp nhận", "digitization.subordinates.received_digitized"),
        Line("… tỷ lệ", "digitization.subordinates.received_rate", .misprinted(52.66)),
        Line("xã: số hóa kết quả", "digitization.subordinates.settled_digitized"),
        Line("… tỷ lệ", "digitization.subordinates.settled_rate"),
        Line("xã: tổng đến", "documents.subordinates.incoming_total"),
        Line("xã: đến hoàn toàn điện tử", "documents.subordinates.incoming_electronic"),
        Line("xã: đến song song", "documents.subordinates.incoming_parallel"),
        Line("xã: đến có ký số", "documents.subordinates.incoming_signed"),
        Line("xã: đến không ký số", "documents.subordinates.incoming_unsigned"),
        Line("xã: tổng đi", "documents.subordinates.outgoing_total"),
        Line("xã: đi hoàn toàn điện tử", "documents.subordinates.outgoing_electronic"),
        Line("xã: đi song song", "documents.subordinates.outgoing_parallel"),
        Line("xã: đi có ký số", "documents.subordinates.outgoing_signed"),
        Line("xã: đi không ký số", "documents.subordinates.outgoing_unsigned"),
        Line("hệ thống HNTH mỗi xã", "infrastructure.conference_points_per_commune"),
    ]

    static let registry = ModuleRegistry([
        DocumentsModule(), OnlineServicesModule(), DigitizationModule(), InfrastructureModule(), NarrativeModule(),
        ProcedureControlModule(), TransformationModule(), AdministrativeReformModule(),
    ])

    @Test func everyFigureOfTheReferenceComesOutOfTheData() throws {
        let data = try ReportingPeriodData()
        let reference = try PlainCSV.rows(of: "reference/2023-H1/narrative-figures.csv")
        #expect(reference.map { $0[1] } == Self.lines.map(\.label))
        for (line, row) in zip(Self.lines, reference) {
            if case .wording = line.relation { continue }
            let definition = try #require(
                Self.registry.figures.first { $0.id == line.figure }, "no figure \(line.figure)")
            let exact = try #require(data.number(definition), "no value for \(line.figure)")
            let value = (exact * 100).rounded(.toNearestOrAwayFromZero) / 100
            let printed = try #require(Double(row[2]))
            switch line.relation {
            case .equal: #expect(value == printed, "\(line.figure)")
            case .above: #expect(value > printed && value < printed * 1.25, "\(line.figure)")
            case .below: #expect(value < printed && value > printed * 0.95, "\(line.figure)")
            case .aboveBillions: #expect(exact > printed * 1e9 && exact < (printed + 0.1) * 1e9, "\(line.figure)")
            case .misprinted(let right): #expect(value == right, "\(line.figure)")
            case .wording: break
            }
        }
    }

    @Test(
        arguments: [
            "infrastructure.lan_rate", "infrastructure.internet_rate", "infrastructure.wan_rate",
        ] as [FigureID])
    func networksReachEveryOffice(figure: FigureID) throws {
        let definition = try #require(Self.registry.figures.first { $0.id == figure })
        #expect(try ReportingPeriodData().number(definition) == 100)
    }

    @Test(arguments: [("infrastructure.platform_names", 9), ("infrastructure.database_names", 8)])
    func namesAreAsManyAsTheyAreCounted(figure: FigureID, count: Int) throws {
        let definition = try #require(Self.registry.figures.first { $0.id == figure })
        let names = try #require(try ReportingPeriodData().text(definition.value))
        #expect(names.split(separator: ";").count == count)
    }

    @Test func everyFigureHasAnIdAndATitleOfItsOwn() {
        let figures = Self.registry.figures
        #expect(Set(figures.map(\.id)).count == figures.count)
        #expect(Set(figures.map(\.title)).count == figures.count)
    }

    @Test func everyNumberFigureHasAValue() throws {
        let data = try ReportingPeriodData()
        for figure in Self.registry.figures where figure.format != .text && figure.id != "narrative.issued_documents" {
            #expect(data.number(figure) != nil, "\(figure.id)")
        }
    }

    @Test func appendicesStandInTheReportsOrder() {
        #expect(
            Self.registry.appendices.map(\.id) == [
                "documents_whole", "online_services_level", "digitization_whole",
                "online_services_subordinates", "digitization_subordinates", "documents_subordinates",
            ])
        #expect(Self.registry.appendices.map(\.order) == [1, 2, 3, 4, 5, 6])
        for appendix in Self.registry.appendices {
            #expect(appendix.title == appendix.title.uppercased())
            // What some systems count besides is in no appendix.
            let fields = Self.registry.dataset(appendix.dataset)?.fields.filter(\.isRequired).map(\.name)
            #expect(appendix.fields == fields)
        }
    }
}
