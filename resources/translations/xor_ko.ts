<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>ActivationList</name>
    <message>
        <source>Parameters of {name}</source>
        <translation>{name}: 매개변수</translation>
    </message>
    <message>
        <source>Fewer functions</source>
        <translation>함수 목록 접기</translation>
    </message>
    <message>
        <source>More functions</source>
        <translation>다른 함수도 보기</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Hidden activation</source>
        <translation>은닉층 활성화</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>은닉층 수</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>층마다 뉴런 수</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>최적화 기법</translation>
    </message>
    <message>
        <source>Stop at epoch</source>
        <translation>멈출 에폭</translation>
    </message>
    <message>
        <source>Stop at loss</source>
        <translation>멈출 손실</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>표본 수</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>잡음</translation>
    </message>
    <message>
        <source>Data seed</source>
        <translation>데이터 시드</translation>
    </message>
    <message>
        <source>Test samples</source>
        <translation>시험 표본</translation>
    </message>
    <message>
        <source>Standardise</source>
        <translation>표준화</translation>
    </message>
</context>
<context>
    <name>InvalidValue</name>
    <message>
        <source>{activation} takes several pre-activations at once; choose another function.</source>
        <translation>{activation}: 가중합 여러 개를 한꺼번에 받는 함수입니다. 다른 함수를 고르세요.</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>comma</source>
        <translation>쉼표</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>쌍반점(;)</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>탭</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>빈칸</translation>
    </message>
    <message>
        <source>{count} below a heading</source>
        <translation>머리글 아래 {count}행</translation>
    </message>
    <message>
        <source>{count} without a heading</source>
        <translation>머리글 없이 {count}행</translation>
    </message>
    <message>
        <source>Class 0 is “{zero}”, class 1 is “{one}”.</source>
        <translation>클래스 0은 “{zero}”, 클래스 1은 “{one}”입니다.</translation>
    </message>
    <message>
        <source>The nameless first column, which counts the rows, is left out.</source>
        <translation>행 번호가 적힌 이름 없는 첫 열은 뺐습니다.</translation>
    </message>
    <message>
        <source>Of {all} rows {taken} were drawn, the same each time.</source>
        <translation>{all}행 가운데 {taken}행을 뽑았습니다. 뽑히는 행은 늘 같습니다.</translation>
    </message>
</context>
<context>
    <name>TimeMark</name>
    <message>
        <source>Epoch {update}: {what}</source>
        <translation>{update}에폭: {what}</translation>
    </message>
    <message>
        <source>all right</source>
        <translation>모두 정답</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>{neuron} of layer {layer}</source>
        <translation>{layer}번째 은닉층의 {neuron}</translation>
    </message>
    <message>
        <source>{neuron} dies</source>
        <translation>{neuron} 죽음</translation>
    </message>
    <message>
        <source>{neuron} comes back to life</source>
        <translation>{neuron} 되살아남</translation>
    </message>
    <message>
        <source>all points right for the first time</source>
        <translation>처음으로 모든 점이 정답</translation>
    </message>
    <message>
        <source>solved (all points right, loss below 0.1)</source>
        <translation>성공(모든 점 정답, 손실 &lt; 0.1)</translation>
    </message>
    <message>
        <source>the loss leaves the plateau “{plateau}” downwards</source>
        <translation>손실이 ‘{plateau}’ 평탄 구간을 벗어나 내려감</translation>
    </message>
    <message>
        <source>the last one before numbers stop being finite</source>
        <translation>수가 유한하지 않게 되기 전의 마지막 에폭</translation>
    </message>
</context>
<context>
    <name>Xor</name>
    <message>
        <source>Edit points on the map</source>
        <translation>지도에서 점 편집</translation>
    </message>
    <message>
        <source>XOR truth table</source>
        <translation>XOR 진리표</translation>
    </message>
    <message>
        <source>Own points, CSV</source>
        <translation>직접 찍은 점, CSV</translation>
    </message>
    <message>
        <source>Open a table…</source>
        <translation>표 파일 열기…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>CSV로 저장…</translation>
    </message>
    <message>
        <source>Click: class 1. Right click or Shift + click: class 0. Drag to move, double-click to remove. Keys: 1 and 0 set the class of the chosen point, or add one; N: next; arrows; Delete.</source>
        <translation>누르면 클래스 1, 오른쪽 단추(Shift+누르기)는 클래스 0인 점을 놓습니다. 끌어서 옮기고 두 번 눌러 지웁니다. 키보드: 1·0 고른 점의 클래스 정하기(고른 점이 없으면 점 추가), N 다음 점, 화살표 옮기기, Delete 지우기.</translation>
    </message>
    <message>
        <source>{name}: mean {mean}, standard deviation {deviation}</source>
        <translation>{name}: 평균 {mean}, 표준편차 {deviation}</translation>
    </message>
</context>
</TS>
