import ReportingKit

/// Dossiers one by one, counted by how far their service goes online, how they came in and what became of them.
enum OnlineServicesRecords {
    static let definition = RecordDefinition(
        id: "online_dossiers",
        title: "Danh sách hồ sơ, mức độ dịch vụ công và hình thức tiếp nhận",
        columns: [
            .dossier, .receivingUnit, .receivedDate, .dueDate, .resultDate, .dossierState, level, channel, timeliness,
            paidOnline,
        ],
        received: RecordColumn.receivedDate.name,
        orderedDates: [.init(RecordColumn.receivedDate.name, before: RecordColumn.resultDate.name)],
        fills: [
            // The catalogue of procedures cannot be counted from dossiers.
            RecordFilling(
                dataset: OnlineServicesDataset.id,
                counts: [ServiceLevel.partial, .full].flatMap { counts(of: $0) }),
            RecordFilling(
                dataset: DossierProgressDataset.id,
                counts: progress),
        ])

    private static func counts(of level: ServiceLevel) -> [RecordFilling.Count] {
        func received(_ further: RecordCondition...) -> RecordCondition {
            .all([.receivedInPeriod, .isOneOf(Self.level.name, [level.category])] + further)
        }
        return [
            .init(FieldName("\(level.rawValue)_received"), received()),
            .init(FieldName("\(level.rawValue)_in_person"), received(came(.inPerson))),
            .init(FieldName("\(level.rawValue)_remote"), received(came(.online, .postal))),
        ]
    }

    private static let progress: [RecordFilling.Count] = [
        .init("received", .receivedInPeriod),
        .init("received_in_person", .both(.receivedInPeriod, came(.inPerson))),
        .init("received_online", .both(.receivedInPeriod, came(.online))),
        .init("received_postal", .both(.receivedInPeriod, came(.postal))),
        .init("settled", .isSettled),
        .init(
            "settled_on_time",
            .both(
                .isSettled,
                .firstKnown([
                    .isOneOf(timeliness.name, [.onTime]),
                    .isNotAfter(RecordColumn.resultDate.name, RecordColumn.dueDate.name),
                ]))),
        .init(
            "settled_late",
            .both(
                .isSettled,
                .firstKnown([
                    .isOneOf(timeliness.name, [.late]),
                    .all([
                        .isDated(RecordColumn.resultDate.name), .isDated(RecordColumn.dueDate.name),
                        .not(.isNotAfter(RecordColumn.resultDate.name, RecordColumn.dueDate.name)),
                    ]),
                ]))),
        .init("pending", .isPending),
        .init("pending_overdue", .both(.isPending, .isOneOf(timeliness.name, [.late]))),
        .init("paid_online", .both(.receivedInPeriod, .isYes(paidOnline.name))),
    ]

    private static func came(_ channels: CategoryName...) -> RecordCondition { .isOneOf(channel.name, channels) }

    /// "Mức độ 1" to "Mức độ 4" were the terms until Nghị định 42/2022/NĐ-CP; through 2023 systems printed both. They are not equated later.
    private static let lastDayOfLevels = CalendarDate(year: 2023, month: 12, day: 31)
    /// Services that come without being asked for exist since then.
    private static let firstDayOfProactive = CalendarDate(year: 2026, month: 7, day: 1)

    static let level = RecordColumn(
        "level", "Mức độ DVC",
        kind: .category([
            RecordCategory(
                "information", "cung cấp thông tin", words: ["Không trực tuyến", "Chưa trực tuyến"],
                patterns: [HeaderPattern("cung cấp thông tin")],
                further: [
                    RecordTerms(
                        ["Mức độ 1", "Mức độ 2", "Mức 1", "Mức 2", "1", "2", "Mức độ I", "Mức độ II"],
                        patterns: [HeaderPattern("mức độ 1"), HeaderPattern("mức độ 2")], until: lastDayOfLevels)
                ]),
            RecordCategory(
                ServiceLevel.partial.category, "một phần", words: ["DVCTT một phần", "Trực tuyến một phần"],
                patterns: [HeaderPattern("một phần")],
                further: [
                    RecordTerms(
                        ["Mức 3", "Mức độ III", "3"], patterns: [HeaderPattern("mức độ 3")], until: lastDayOfLevels)
                ]),
            RecordCategory(
                ServiceLevel.full.category, "toàn trình", words: ["DVCTT toàn trình", "Trực tuyến toàn trình"],
                patterns: [HeaderPattern("toàn trình")],
                further: [
                    RecordTerms(
                        ["Mức 4", "Mức độ IV", "4"], patterns: [HeaderPattern("mức độ 4")], until: lastDayOfLevels)
                ]),
            RecordCategory(
                "proactive", "chủ động", words: ["DVC chủ động", "Dịch vụ công chủ động", "Cung cấp chủ động"],
                patterns: [HeaderPattern("chủ động")], from: firstDayOfProactive),
        ]),
        headers: [
            HeaderPattern("mức độ", not: ["hài lòng"]), HeaderPattern("mức dvc"),
            HeaderPattern("một phần", "toàn trình"), HeaderPattern("loại dịch vụ công"),
        ], isRequired: true)

    static let channel = RecordColumn(
        "channel", "Hình thức tiếp nhận",
        kind: .category([
            RecordCategory(
                .inPerson, "trực tiếp", words: ["Nộp trực tiếp", "Tại Bộ phận một cửa", "Tại quầy", "Một cửa"],
                patterns: [HeaderPattern("trực tiếp"), HeaderPattern("một cửa")]),
            RecordCategory(
                .online, "trực tuyến",
                words: ["Nộp trực tuyến", "Qua mạng", "Online", "Cổng dịch vụ công", "Cổng DVCQG", "VNeID"],
                patterns: [
                    HeaderPattern("trực tuyến"), HeaderPattern("qua mạng"), HeaderPattern("cổng"),
                    HeaderPattern("vneid"),
                ]),
            RecordCategory(
                .postal, "bưu chính", words: ["BCCI", "Bưu điện", "Qua bưu điện", "Bưu chính công ích"],
                patterns: [HeaderPattern("bưu chính"), HeaderPattern("bưu điện"), HeaderPattern("bcci")]),
        ]),
        headers: [
            HeaderPattern("hình thức tiếp nhận"), HeaderPattern("kênh tiếp nhận"), HeaderPattern("hình thức nộp"),
            HeaderPattern("kênh nộp"),
            HeaderPattern("phương thức", not: ["thanh toán", "kết quả"]), HeaderPattern("cách thức nộp"),
            HeaderPattern("nguồn tiếp nhận"),
        ], isRequired: true)

    static let timeliness = RecordColumn(
        "timeliness", "Tình trạng",
        kind: .category([
            RecordCategory(
                .onTime, "đúng hạn", words: ["Trước hạn", "Sớm hạn", "Đúng hẹn", "Trước hẹn"],
                patterns: [HeaderPattern("đúng hạn"), HeaderPattern("trước hạn"), HeaderPattern("sớm hạn")]),
            RecordCategory(
                .late, "quá hạn", words: ["Trễ hạn", "Trễ hẹn", "Quá hẹn", "Chậm"],
                patterns: [HeaderPattern("quá hạn"), HeaderPattern("trễ hạn")]),
            RecordCategory(
                "running", "trong hạn", words: ["Chưa đến hạn", "Còn hạn", "Sắp đến hạn"],
                patterns: [HeaderPattern("còn hạn")]),
        ]),
        headers: [
            HeaderPattern("tình trạng", not: ["hồ sơ", "xử lý", "giải quyết", "thanh toán", "số hóa"]),
            HeaderPattern("tiến độ"),
        ], isRequired: false)

    static let paidOnline = RecordColumn(
        "paid_online", "Thanh toán trực tuyến",
        kind: .flag(yes: ["Đã thanh toán", "Đã thanh toán trực tuyến"], no: ["Chưa thanh toán"]),
        headers: [HeaderPattern("thanh toán", "trực tuyến"), HeaderPattern("thanh toán online")], isRequired: false)
}

extension ServiceLevel {
    /// The same as a value of the column of levels.
    fileprivate var category: CategoryName { CategoryName(rawValue) }
}

extension CategoryName {
    fileprivate static let inPerson: CategoryName = "in_person"
    fileprivate static let online: CategoryName = "online"
    fileprivate static let postal: CategoryName = "postal"
    fileprivate static let onTime: CategoryName = "on_time"
    fileprivate static let late: CategoryName = "late"
}
