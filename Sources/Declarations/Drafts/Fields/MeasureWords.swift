import ReportingKit

/// What a column counts or measures, by the words above it.
enum MeasureWords {
    /// Square metres, tonnes and the like; `isStated` when the heading itself or the title's line says it.
    static func extent(leaf: String, line: String, path: [String]) -> (measure: String, isStated: Bool)? {
        for measure in extents where measure.phrases.stand(in: leaf) { return (measure.name, true) }
        for measure in extents where path.dropLast().contains(where: { measure.phrases.stand(in: $0) }) {
            return (measure.name, true)
        }
        guard counted(in: leaf) == nil || areas.stand(in: leaf) else { return nil }
        for measure in extents where measure.phrases.stand(in: line) { return (measure.name, true) }
        return areas.stand(in: leaf) ? ("ha", false) : nil
    }

    /// The thing that a column counts by its own headings: of the leaf that begins with it, of those above, of any of
    /// them.
    static func stated(_ path: [String]) -> String? {
        for key in path.reversed() {
            if let noun = leading(FieldTyping.leads.removedFromStart(of: key)) { return noun }
        }
        return path.reversed().lazy.compactMap(counted).first
    }

    /// What the lines above the table say that it counts.
    static func said(line: String, title: String) -> String? { counted(in: line) ?? counted(in: title) }

    /// Whether a heading begins with the name of something that is counted.
    static func begins(_ key: String) -> Bool { leading(FieldTyping.leads.removedFromStart(of: key)) != nil }

    private static func leading(_ key: String) -> String? {
        let words = key.split(separator: " ")
        // "hòa giải viên", "tuyên truyền viên".
        if words.prefix(4).contains(where: { $0 == person }), !(words.first.map { $0 == park } ?? false) {
            return "người"
        }
        if noCount.lead(key) { return nil }
        return nouns.filter { $0.phrases.lead(key) }.last?.measure
    }

    private static let person = Substring(VietnameseText.comparisonKey("viên"))
    private static let park = Substring(VietnameseText.comparisonKey("công"))

    /// The thing whose name stands first in a text.
    private static func counted(in key: String) -> String? {
        let words = key.split(separator: " ")
        for start in words.indices {
            let rest = words[start...].joined(separator: " ")
            // "đơn vị" is no "đơn", "bộ phận" no "bộ", "hòa giải ở cơ sở" counts no "cơ sở".
            if noCount.lead(rest) || start > 0 && words[start - 1] == placed { continue }
            guard let noun = nouns.filter({ $0.phrases.lead(rest) }).last else { continue }
            return noun.measure
        }
        return nil
    }

    private static let placed = Substring(VietnameseText.comparisonKey("ở"))
    private static let areas = Phrases("diện tích", "sản lượng")
    private static let noCount = Phrases(
        "đơn vị", "bộ phận", "bộ chỉ số", "con đường", "tổ chức", "hộ tịch", "hộ khẩu", "vụ mùa", "vụ đông", "vụ xuân",
        "vụ hè",
        "cơ sở hạ tầng", "bộ máy", "đơn giá", "căn cước")
    private static let extents: [(name: String, phrases: Phrases)] = [
        ("ha", Phrases("ha", "héc ta", "hecta")), ("km2", Phrases("km2", "km²")), ("km", Phrases("km", "kilômét")),
        ("m2", Phrases("m2", "m²")), ("m3", Phrases("m3", "m³")), ("tấn", Phrases("tấn")), ("tạ", Phrases("tạ")),
        ("kg", Phrases("kg")), ("GB", Phrases("gb")), ("TB", Phrases("tb")), ("MW", Phrases("mw")),
        ("kWh", Phrases("kwh")),
    ]
    /// Longer names after shorter ones that they begin with.
    private static let nouns: [(measure: String, phrases: Phrases)] = [
        ("đơn", Phrases("đơn", "đơn thư", "đơn khiếu nại", "đơn tố cáo")),
        ("hồ sơ", Phrases("hồ sơ", "hs", "giải quyết tthc", "giải quyết thủ tục", "tiếp nhận tthc")),
        ("văn bản", Phrases("văn bản")), ("thủ tục", Phrases("thủ tục", "tthc", "tthcc")),
        ("quy trình", Phrases("quy trình")), ("tổ", Phrases("tổ", "tổ hợp tác")), ("lớp", Phrases("lớp", "lớp học")),
        ("tài khoản", Phrases("tài khoản")), ("hộ", Phrases("hộ", "hộ gia đình", "hộ nghèo", "hộ cận nghèo")),
        ("máy", Phrases("máy tính", "máy quét", "máy in", "máy")), ("camera", Phrases("camera")),
        ("sản phẩm", Phrases("sản phẩm")), ("cuộc", Phrases("cuộc", "cuộc họp")),
        ("dịch vụ", Phrases("dịch vụ", "dvc")),
        ("điểm cầu", Phrases("điểm cầu")), ("bộ", Phrases("bộ")), ("dự án", Phrases("dự án")),
        ("doanh nghiệp", Phrases("doanh nghiệp", "dn")), ("hợp tác xã", Phrases("hợp tác xã", "htx")),
        ("trang trại", Phrases("trang trại")), ("trường", Phrases("trường", "trường học")),
        (
            "người",
            Phrases(
                "người", "nhân khẩu", "thành viên", "công chức", "viên chức", "cán bộ", "lao động", "học sinh",
                "học viên",
                "giáo viên", "trẻ", "trẻ em", "dân số", "dân", "bệnh nhân", "bác sĩ", "y sĩ", "điều dưỡng", "nam", "nữ",
                "đảng viên",
                "đối tượng", "hội viên", "công dân", "người lao động", "sinh viên", "nhân viên", "cán bộ công chức")
        ),
        ("lượt", Phrases("lượt", "lượt người", "lượt khách", "lượt khám", "lượt tiếp", "lượt truy cập")),
        ("con", Phrases("con", "trâu", "bò", "lợn", "gia cầm", "đàn", "tổng đàn", "gà", "vịt")),
        ("cơ sở", Phrases("cơ sở")), ("giường", Phrases("giường", "giường bệnh")),
        ("ca", Phrases("ca", "ca mắc", "trường hợp")),
        ("vụ", Phrases("vụ", "vụ việc", "vụ án", "vụ vi phạm")), ("thửa", Phrases("thửa", "thửa đất")),
        ("giấy", Phrases("giấy", "giấy chứng nhận", "gcn", "giấy phép")), ("công trình", Phrases("công trình")),
        ("phòng", Phrases("phòng học", "phòng")), ("căn", Phrases("căn nhà", "nhà", "căn")),
        ("xe", Phrases("xe", "phương tiện")),
        ("thôn", Phrases("thôn")), ("câu lạc bộ", Phrases("câu lạc bộ", "clb")),
        ("tin, bài", Phrases("tin bài", "tin", "bài viết")),
        ("nhiệm vụ", Phrases("nhiệm vụ")), ("chi bộ", Phrases("chi bộ")), ("hợp đồng", Phrases("hợp đồng")),
        ("quyết định", Phrases("quyết định")), ("ý kiến", Phrases("ý kiến")),
        ("phản ánh", Phrases("phản ánh", "kiến nghị")),
        ("liều", Phrases("liều", "mũi", "mũi tiêm")), ("việc", Phrases("việc", "trường hợp kết hôn")),
        ("chứng thư", Phrases("chứng thư", "chữ ký số", "chứng thư số")), ("hệ thống", Phrases("hệ thống")),
        ("giao dịch", Phrases("giao dịch")), ("đề tài", Phrases("đề tài")), ("trạm", Phrases("trạm")),
        ("tiêu chí", Phrases("tiêu chí")),
        ("gia đình", Phrases("gia đình")), ("thiết bị", Phrases("thiết bị")),
    ]
}
