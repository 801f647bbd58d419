// SPDX-License-Identifier: GPL-3.0-or-later
// Model types of the library without rotary positions along a text, by what they have instead.
#include <QtTest>

#include "support/config_reading.h"

using namespace rope;

class TestStillTypes : public QObject
{
    Q_OBJECT

private slots:
    void typesOfTheLibraryWithoutRope_data();
    void typesOfTheLibraryWithoutRope();
};

void TestStillTypes::typesOfTheLibraryWithoutRope_data()
{
    QTest::addColumn<QString>("instead");
    const auto rows = [](const char* instead, const char* types) {
        for (const QString& type : QString(types).split(' '))
            QTest::newRow(qPrintable(type)) << QString(instead);
    };
    rows("absolute positions",
         "gpt-sw3 canary canary_decoder fun_asr_nano_encoder videomae timesfm musicgen bark "
         "reformer fsmt markuplm roc_bert vitdet "
         "metaclip_2_vision_model internvl_vision clvp_decoder flava_text_model kosmos-2.5 semantic "
         "coarse_acoustics fine_acoustics altclip_vision_model "
         "blip_2_vision_model hunyuan_vl_vision cosmos3_edge_vision rt_detr_v2 d_fine "
         "depth_anything pvt florence2 owlv2_vision_model");
    rows("absolute and relative positions",
         "sam sam_hq sam_vision_model sam_hq_vision_model deepseek_ocr2_sam_vision_model");
    rows("learned two-dimensional positions", "gemma4_unified_vision");
    rows("three-dimensional rotary positions", "minimax_m3_vl_vision");
    rows("relative positions", "donut-swin seamless_m4t_v2 vits inkling_text "
                               "granite_speech5_ctc granite_speech5_encoder parakeet_rnnt parakeet_tdt");
    rows("a relative position bias", "cpmant beit data2vec-vision");
    rows("positions from a convolution", "florence_vision cvt segformer pvt_v2");
    rows("positions learned with the patches", "hiera dinov2");
    rows("no position embedding", "mobilevit moonshine_streaming_encoder nemotron_h_omni");
    rows("no attention", "hgnet_v2 rwkv7 uvdoc_backbone");
    rows("two-dimensional rotary positions",
         "mlcd glm5_next_vision qwen4_exp_vision sapiens2 cohere_compass_vision step3p5_vision");
    rows("no rotary positions along a text", "minicpmv4_7_vision clap sam2 videoprism tipsv2");
}

void TestStillTypes::typesOfTheLibraryWithoutRope()
{
    QFETCH(QString, instead);
    const std::string config = R"({"model_type": ")" + std::string(QTest::currentDataTag()) + R"(", )" ROPE_HEADS "}";
    const std::string got = reading::readOf(config, {});
    QVERIFY2(got.find("this one has " + instead.toStdString()) != std::string::npos, got.c_str());
}

QTEST_GUILESS_MAIN(TestStillTypes)
#include "tst_still_types.moc"
