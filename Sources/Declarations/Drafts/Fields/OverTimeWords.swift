import ReportingKit

/// How a figure of several periods is made from theirs, by the words above it: stocks stand, flows add up.
enum OverTimeWords {
    /// `path` are the keys of the headings; `isStanding` when the title says that the table holds for a day.
    static func overTime(path: [String], addsUp: Bool, type: DraftType, isStanding: Bool) -> DraftField.OverTime {
        guard addsUp else { return type == .flag ? .last : .none }
        let leaf = path.last ?? ""
        if isStanding { return .last }
        if carried.stand(in: leaf) { return .first }
        func says(_ phrases: Phrases) -> Bool { path.contains { phrases.stand(in: noise.removed(from: $0)) } }
        if flows.stand(in: leaf) { return .sum }
        if says(waiting) || says(standing) { return .last }
        if says(stocks), !says(moving) { return .last }
        return .sum
    }

    /// "Hiện trạng …", "tính đến ngày …", "đến hết tháng …".
    static func isStanding(title: String, lines: [String]) -> Bool {
        standingTitles.stand(in: title) || lines.contains { until.stand(in: $0) && !since.stand(in: $0) }
    }

    /// Names of other things that hold the words of stocks.
    private static let noise = Phrases("hộ tịch", "hộ khẩu", "tổ chức", "ở cơ sở", "cơ sở hạ tầng")
    private static let since = Phrases("từ ngày", "từ", "trước ngày")

    private static let standingTitles = Phrases(
        "hiện trạng", "tính đến", "đầu năm học", "hiện có", "danh mục", "kiểm kê", "thực trạng", "rà soát")
    private static let until = Phrases(
        "tính đến", "đến hết ngày", "đến hết tháng", "có đến", "hiện có đến", "thời điểm", "đến ngày")
    private static let carried = Phrases(
        "kỳ trước", "từ kỳ trước", "chuyển kỳ trước", "tồn kỳ trước", "tồn đầu kỳ", "đầu kỳ", "năm trước chuyển sang",
        "quý trước chuyển sang", "tháng trước chuyển sang", "tồn cũ", "cũ chuyển sang")
    private static let waiting = Phrases("đang", "chờ", "còn lại", "tồn", "cuối kỳ", "chưa giải quyết", "chưa xử lý")
    private static let standing = Phrases(
        "hiện có", "lũy kế", "kế hoạch", "chỉ tiêu", "được giao", "dự toán", "biên chế", "tổng đàn", "có mặt", "dân số",
        "nhân khẩu", "hưởng", "tiêu chí", "cung cấp thông tin", "tổng mức đầu tư", "hộ nghèo", "hộ cận nghèo", "dư nợ")
    private static let stocks = Phrases(
        "tài khoản", "hộ", "thành viên", "tổ", "tthc", "tthcc", "thủ tục", "quy trình", "máy", "máy tính", "máy quét",
        "camera", "công chức", "viên chức", "cán bộ", "sản phẩm", "trường", "học sinh", "giáo viên", "phòng học",
        "trang trại",
        "hợp tác xã", "đảng viên", "hội viên", "giường bệnh", "bác sĩ", "cơ sở", "doanh nghiệp", "dự án", "lớp",
        "nhà văn hóa", "câu lạc bộ", "gia đình", "trạm", "điểm tập kết", "thôn",
        "hòa giải viên", "cộng tác viên", "trình độ", "máy móc", "thiết bị", "phương tiện", "trụ sở", "chợ", "di tích",
        "thư viện",
        "hồ chứa", "phòng", "nhà")
    /// Beside a stock, words that say that something was done in the period.
    private static let moving = Phrases(
        "hồ sơ", "lượt", "tham gia", "cấp", "mới", "thành lập", "giải thể", "phát sinh", "trong kỳ", "trong tháng",
        "trong quý",
        "đã", "được cấp", "tăng thêm", "khám", "tiêm", "đào tạo", "tập huấn", "vụ", "bồi dưỡng", "tuyển dụng", "tổ chức"
    )
    private static let flows = Phrases(
        "trong kỳ", "phát sinh", "mới", "tăng thêm", "thoát", "tăng trong kỳ", "thành lập mới", "giải thể",
        "đăng ký mới", "tăng trong kỳ",
        "giảm trong kỳ")
}
