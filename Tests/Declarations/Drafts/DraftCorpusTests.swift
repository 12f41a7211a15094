import Foundation
import ReportingKit
import Tabular
import Testing
import YAMLReading

@testable import Declarations
@testable import Drafts

/// Tables as systems of a province print them, with invented figures; what a person would declare of each is written
/// down here.
struct DraftCorpusTests {
    struct Expected: CustomTestStringConvertible, Sendable {
        let file: String
        let rows: String
        let types: String
        let relations: Set<String>
        var testDescription: String { file }
    }

    static let expected = [
        Expected(
            file: "gieo-trong", rows: "units", types: "decimal decimal decimal decimal decimal rate",
            relations: ["tong_cong = lua + ngo + rau_mau", "ty_le_so_voi_ke_hoach = tong_cong / ke_hoach_ha"]),
        Expected(
            file: "truong-lop", rows: "units", types: "count count count count count count count count",
            relations: ["truong_tong_so = mam_non + tieu_hoc + thcs"]),
        Expected(
            file: "ho-tich", rows: "units", types: "count count count count count count count",
            relations: ["tong_so = dung_han + qua_han + dang_ky_lai"]),
        Expected(
            file: "bien-dong-dat", rows: "units", types: "decimal decimal decimal decimal",
            relations: ["dien_tich_cuoi_ky = dien_tich_dau_ky + tang_trong_ky - giam_trong_ky"]),
        Expected(file: "dich-benh", rows: "members", types: "count count count", relations: []),
        Expected(
            file: "xep-loai", rows: "units", types: "count count rate count rate count count",
            relations: [
                "tong_so_duoc_danh_gia = hoan_thanh_xuat_sac_nhiem_vu_so_luong + hoan_thanh_tot_nhiem_vu_so_luong + hoan_thanh_nhiem_vu_so_luong + khong_hoan_thanh_nhiem_vu_so_luong",
                "xuat_sac_nhiem_vu_ty_le = hoan_thanh_xuat_sac_nhiem_vu_so_luong / tong_so_duoc_danh_gia",
                "tot_nhiem_vu_ty_le = hoan_thanh_tot_nhiem_vu_so_luong / tong_so_duoc_danh_gia",
            ]),
        Expected(
            file: "thu-thue", rows: "units", types: "amount amount amount", relations: ["cong = thue + phi_le_phi"]),
        Expected(
            file: "cham-diem", rows: "units", types: "decimal decimal decimal decimal decimal choice",
            relations: ["tong_diem = chi_dao_dieu_hanh + the_che + thu_tuc_hanh_chinh + to_chuc_bo_may"]),
        Expected(file: "nhiem-vu", rows: "items", types: "text text date rate choice text", relations: []),
        Expected(file: "chi-tieu", rows: "indicators", types: "decimal decimal text", relations: []),
        Expected(
            file: "phan-anh", rows: "units", types: "count count count count count count rate text",
            relations: [
                "tong_phai_xu_ly = dung_han + qua_han + con_lai",
                "tong_phai_xu_ly = ton_ky_truoc + tiep_nhan_moi_trong_tuan",
            ]),
    ]

    private func draft(_ name: String) throws -> Draft {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../Corpus/drafts/\(name).csv")
        let reading = try FileReader(limits: ReadingLimits()).read(try Data(contentsOf: file), name: "\(name).csv")
        return try #require(Draft.of(reading.sheets, fileName: "\(name).csv").first)
    }

    @Test(arguments: expected)
    func tablesAreDraftedAsAPersonWould(_ expected: Expected) throws {
        let draft = try draft(expected.file)
        #expect(draft.rows.rawValue == expected.rows)
        #expect(draft.fields.map(\.type.name).joined(separator: " ") == expected.types)
        #expect(draft.found == expected.relations)
    }

    @Test(arguments: expected.map(\.file) + ["doi-tuong"])
    func everyDraftIsADeclarationWithoutFaults(_ file: String) throws {
        let yaml = try draft(file).yaml
        do {
            _ = try DatasetReader.read(yaml, file: "\(file).yaml")
        } catch {
            Issue.record("\(error)\n\(yaml)")
        }
    }

    @Test func aListOfPersonsGivesNothingAway() throws {
        let draft = try draft("doi-tuong")
        #expect(draft.isOfRecords)
        for name in ["Lan", "Văn", "Hồng", "Minh", "0510", "Thôn P"] { #expect(!draft.yaml.contains(name)) }
    }
}
