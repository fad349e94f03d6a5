<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>ActivationCombo</name>
    <message>
        <source>Activation function</source>
        <translation>활성화 함수</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Usage: </source>
        <translation>사용법: </translation>
    </message>
    <message>
        <source>Options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>A laboratory for activation functions.</source>
        <translation>활성화 함수를 실험하는 프로그램입니다.</translation>
    </message>
    <message>
        <source>open this lab: {labs}</source>
        <translation>이 실험실을 엽니다: {labs}</translation>
    </message>
    <message>
        <source>show this view of the lab ({views})</source>
        <translation>실험실의 이 화면을 보여 줍니다({views})</translation>
    </message>
    <message>
        <source>open this scene, or the one in this file</source>
        <translation>이 장면 또는 이 파일에 담긴 장면을 엽니다</translation>
    </message>
    <message>
        <source>learn the points of this table</source>
        <translation>이 표의 점들을 학습합니다</translation>
    </message>
    <message>
        <source>write what --of names and end</source>
        <translation>--of에 적은 것을 파일로 쓰고 끝냅니다</translation>
    </message>
    <message>
        <source>the points of --data as understood</source>
        <translation>--data의 점들을 이해한 대로</translation>
    </message>
    <message>
        <source>the language of this run</source>
        <translation>이번 실행에 쓸 언어</translation>
    </message>
    <message>
        <source>the colours of this run</source>
        <translation>이번 실행에 쓸 색 구성</translation>
    </message>
    <message>
        <source>the size of texts: {scales}</source>
        <translation>글자 크기: {scales}</translation>
    </message>
    <message>
        <source>window size, from 800x560 to 7680x4320</source>
        <translation>창 크기, 800x560에서 7680x4320까지</translation>
    </message>
    <message>
        <source>write a PNG of the lab or the scene and end</source>
        <translation>실험실이나 장면을 PNG 파일로 쓰고 끝냅니다</translation>
    </message>
    <message>
        <source>open every lab, run a step in each and end</source>
        <translation>모든 실험실을 열어 한 단계씩 실행하고 끝냅니다</translation>
    </message>
    <message>
        <source>projector: one lab alone, drawn large</source>
        <translation>projector: 실험실 하나만 크게 보여 줍니다</translation>
    </message>
    <message>
        <source>show this help and end</source>
        <translation>이 도움말을 보여 주고 끝냅니다</translation>
    </message>
    <message>
        <source>print the version and end</source>
        <translation>버전을 적고 끝냅니다</translation>
    </message>
</context>
<context>
    <name>ControlPanel</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>문제가 생겼습니다</translation>
    </message>
    <message>
        <source>Something unexpected went wrong. The window stays open and you can go on. The details, which you can show or copy here, help to mend it. The same error is shown only once.</source>
        <translation>예상하지 못한 문제가 생겼습니다. 창은 그대로 열려 있으니 계속 사용하실 수 있습니다. 자세한 정보를 여기에서 보거나 복사하실 수 있으며, 이 정보가 문제를 고치는 데 도움이 됩니다. 같은 문제는 한 번만 알려 드립니다.</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>자세한 정보 복사</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>The lab of a scene</source>
        <translation>장면의 실험실</translation>
    </message>
    <message>
        <source>The view of a scene</source>
        <translation>장면의 보기</translation>
    </message>
</context>
<context>
    <name>Formula</name>
    <message>
        <source>{above} over {below}</source>
        <translation>분자 {above}, 분모 {below}인 분수</translation>
    </message>
    <message>
        <source>the square root of {number}</source>
        <translation>{number}의 제곱근</translation>
    </message>
    <message>
        <source>the sum over {index} of</source>
        <translation>{index}에 대한 합</translation>
    </message>
    <message>
        <source>{value} if {condition}</source>
        <translation>{condition}이면 {value}</translation>
    </message>
    <message>
        <source>greater than</source>
        <translation>&gt;</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>&lt;</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>≤</translation>
    </message>
    <message>
        <source>not equal to</source>
        <translation>≠</translation>
    </message>
    <message>
        <source>about</source>
        <translation>≈</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>←</translation>
    </message>
    <message>
        <source>{base} squared</source>
        <translation>{base}의 제곱</translation>
    </message>
    <message>
        <source>{base} to the power of {exponent}</source>
        <translation>{base}의 {exponent}제곱</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>en</source>
        <translation>ko</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>용어</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>도움말 쪽</translation>
    </message>
    <message>
        <source>Choose a lab in the top bar. What you set there changes its pictures at once; most lines and points in the plots can be dragged. A value can be typed into its field as well: a value that is not allowed is explained below the plots, and the last good value stays.</source>
        <translation>위쪽 막대에서 실험실을 고르세요. 실험실에서 무엇을 바꾸면 그림이 바로 따라 바뀌고, 그래프의 선과 점도 대부분 끌어 옮길 수 있습니다. 값은 칸에 직접 입력해도 됩니다. 쓸 수 없는 값을 입력하면 그래프 아래에 까닭이 나오고, 마지막으로 쓰던 값이 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Where a control has the focus</source>
        <translation>조작 요소를 선택했을 때</translation>
    </message>
    <message>
        <source>Move a slider, or a handle that was clicked (Shift: ten steps)</source>
        <translation>슬라이더나 눌러 둔 손잡이 옮기기(Shift: 10배)</translation>
    </message>
    <message>
        <source>Change the number in a field (Shift: ten steps)</source>
        <translation>칸의 숫자 바꾸기(Shift: 10배)</translation>
    </message>
    <message>
        <source>Previous or next mark of the time line</source>
        <translation>시간선의 이전 또는 다음 표시로</translation>
    </message>
    <message>
        <source>Go from card to card in the gallery</source>
        <translation>갤러리에서 카드 옮겨 다니기</translation>
    </message>
    <message>
        <source>Ten numbers further on a slider; scroll the page</source>
        <translation>슬라이더를 열 칸 옮기기, 화면 스크롤</translation>
    </message>
    <message>
        <source>Select a neuron in the network, a bar, a cell of the map</source>
        <translation>신경망의 뉴런, 막대, 조건별 지도의 칸 선택</translation>
    </message>
    <message>
        <source>Enlarge the selected neuron, open the selected run</source>
        <translation>선택한 뉴런 확대, 선택한 학습 열기</translation>
    </message>
    <message>
        <source>Own points: add one of class 1 or 0, or give the chosen one that class</source>
        <translation>내 점: 클래스 1 또는 0인 점 추가, 선택한 점의 클래스 바꾸기</translation>
    </message>
    <message>
        <source>Own points: choose the next one</source>
        <translation>내 점: 다음 점 선택</translation>
    </message>
    <message>
        <source>Own points: move the chosen one (Shift: ten steps)</source>
        <translation>내 점: 선택한 점 옮기기(Shift: 10배)</translation>
    </message>
    <message>
        <source>Own points: delete the chosen one</source>
        <translation>내 점: 선택한 점 지우기</translation>
    </message>
    <message>
        <source>Take back what was typed; close the gallery&apos;s details or the numbers</source>
        <translation>입력 취소, 갤러리의 자세히 보기나 계산 과정 닫기</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>키보드</translation>
    </message>
</context>
<context>
    <name>InvalidValue</name>
    <message>
        <source>{field} lacks its value, or has one although it takes none.</source>
        <translation>{field}: 값이 빠졌거나, 값을 받지 않는 옵션에 값이 있습니다.</translation>
    </message>
    <message>
        <source>There is no option {value}; --help lists those that there are.</source>
        <translation>{value}: 그런 옵션은 없습니다. --help를 쓰면 있는 옵션을 모두 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>{first} and {second} cannot be used together.</source>
        <translation>{first}, {second}: 함께 쓸 수 없는 옵션입니다.</translation>
    </message>
    <message>
        <source>{first} needs {second} beside it.</source>
        <translation>{first}에는 {second}도 함께 필요합니다.</translation>
    </message>
    <message>
        <source>The lab {lab} has one view only, so not {value}.</source>
        <translation>실험실 {lab}: 화면이 하나뿐이어서 {value} 값을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>{field} must be a {ending} file in a folder that exists, not {value}.</source>
        <translation>{field}: 이미 있는 폴더 안의 {ending} 파일이어야 합니다. {value} 값은 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The parts of a scene are written like name=value, not like {value}.</source>
        <translation>장면의 항목은 이름=값처럼 적습니다. 적힌 것: {value}</translation>
    </message>
    <message>
        <source>The scene is of version {value}; this program reads version {known}.</source>
        <translation>장면의 판은 {value}, 이 프로그램이 읽는 판은 {known}입니다.</translation>
    </message>
    <message>
        <source>The text of a scene has at most {most} characters, not {value}.</source>
        <translation>장면 텍스트는 최대 {most}자입니다. 지금은 {value}자입니다.</translation>
    </message>
    <message>
        <source>The text of a scene is one line, without line breaks inside.</source>
        <translation>장면은 한 줄로 적습니다. 가운데에 줄바꿈이 있으면 안 됩니다.</translation>
    </message>
    <message>
        <source>{field} must be one of {options}, not {value}.</source>
        <translation>{field}: {options} 중 하나를 골라 주세요. {value} 값은 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>{field} must be a size from {low} to {high}, not {value}.</source>
        <translation>{field}: {low}부터 {high}까지의 크기를 넣어 주세요. {value} 값은 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The settings file has no setting that can be read.</source>
        <translation>설정 파일에 읽을 수 있는 설정이 없습니다.</translation>
    </message>
    <message>
        <source>The file is neither a saved scene nor a lesson.</source>
        <translation>저장된 장면도 강의도 아닌 파일입니다.</translation>
    </message>
    <message>
        <source>The file is of another format than {known}, which this program reads.</source>
        <translation>파일의 형식(format)이 이 프로그램이 읽는 {known} 형식과 다릅니다.</translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>{line}행: {reason}</translation>
    </message>
    <message>
        <source>The step has no scene.</source>
        <translation>단계에 장면(scene)이 없습니다.</translation>
    </message>
    <message>
        <source>The file has more than {high} characters.</source>
        <translation>파일의 글자 수가 {high}자를 넘습니다.</translation>
    </message>
    <message>
        <source>Line {line} of the file is not written as TOML.</source>
        <translation>파일의 {line}행이 TOML 형식에 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The file is nested too deeply.</source>
        <translation>파일이 너무 여러 겹으로 중첩되어 있습니다.</translation>
    </message>
    <message>
        <source>This is a folder or a device and no file: {value}</source>
        <translation>파일이 아니라 폴더나 장치입니다: {value}</translation>
    </message>
    <message>
        <source>The disk has no room left for this file: {value}</source>
        <translation>디스크에 이 파일을 저장할 공간이 없습니다: {value}</translation>
    </message>
    <message>
        <source>The file cannot be written there: {value}</source>
        <translation>그곳에 파일을 쓸 수 없습니다: {value}</translation>
    </message>
    <message>
        <source>The file or its folder is protected against writing: {value}</source>
        <translation>파일이나 폴더가 쓰기 금지되어 있습니다: {value}</translation>
    </message>
    <message>
        <source>The program starts anew: the file that says where it was left is damaged.</source>
        <translation>마지막 상태를 적어 둔 파일이 손상되어 처음 상태로 시작합니다.</translation>
    </message>
    <message>
        <source>The scene was not opened: to make its run again was given up.</source>
        <translation>학습을 다시 계산하다가 취소하여 장면을 열지 않았습니다.</translation>
    </message>
    <message>
        <source>The file of your own functions cannot be read; it is kept as {value}, and the list begins anew.</source>
        <translation>내 함수 파일을 읽을 수 없어 목록을 새로 시작합니다. 원래 파일은 다음 이름으로 남아 있습니다: {value}</translation>
    </message>
    <message>
        <source>Of your own functions these cannot be read: {options}. The others are there; the file as it was is kept as {value}.</source>
        <translation>내 함수 중 읽을 수 없는 것: {options}. 나머지는 그대로 있고, 원래 파일은 다음 이름으로 남아 있습니다: {value}</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}: {reason}</translation>
    </message>
    <message>
        <source>Missing or damaged in this installation: {value}. Please install the program again.</source>
        <translation>설치된 파일 가운데 없거나 손상된 것이 있습니다: {value}. 프로그램을 다시 설치해 주세요.</translation>
    </message>
</context>
<context>
    <name>Lab</name>
    <message>
        <source>Gallery</source>
        <translation>갤러리</translation>
    </message>
    <message>
        <source>Derivative &amp; saturation</source>
        <translation>도함수·포화</translation>
    </message>
    <message>
        <source>XOR training</source>
        <translation>XOR 학습</translation>
    </message>
    <message>
        <source>Initial symmetry</source>
        <translation>초기화 대칭</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Where a stored setting cannot be used, its default is in force.</source>
        <translation>저장된 설정 가운데 쓸 수 없는 것은 기본값으로 시작했습니다.</translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message>
        <source>Epoch {epoch}</source>
        <translation>{epoch}에폭</translation>
    </message>
</context>
<context>
    <name>Observation</name>
    <message>
        <source>Check the value</source>
        <translation>값 확인</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>관찰</translation>
    </message>
</context>
<context>
    <name>OwnFunction</name>
    <message>
        <source>My function {number}</source>
        <translation>내 함수 {number}</translation>
    </message>
</context>
<context>
    <name>PresentBar</name>
    <message>
        <source>Pause</source>
        <translation>일시정지</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>한 걸음</translation>
    </message>
    <message>
        <source>Rewind</source>
        <translation>처음부터</translation>
    </message>
    <message>
        <source>End presentation (Esc)</source>
        <translation>발표 끝내기(Esc)</translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>Opening a scene</source>
        <translation>장면 여는 중</translation>
    </message>
    <message>
        <source>The run is made again, update by update.</source>
        <translation>학습을 처음부터 한 갱신씩 다시 계산하고 있습니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>SceneMenu</name>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Copy the scene as text</source>
        <translation>장면을 텍스트로 복사</translation>
    </message>
    <message>
        <source>Paste a scene</source>
        <translation>장면 붙여 넣기</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Recent scenes</source>
        <translation>최근 장면</translation>
    </message>
</context>
<context>
    <name>Scenes</name>
    <message>
        <source>The scene was copied: paste it anywhere as a line of text.</source>
        <translation>장면을 복사했습니다. 한 줄 텍스트로 어디에나 붙여 넣을 수 있습니다.</translation>
    </message>
    <message>
        <source>The scene was saved: {name}</source>
        <translation>장면을 저장했습니다: {name}</translation>
    </message>
    <message>
        <source>Open a scene or a lesson</source>
        <translation>장면이나 강의 열기</translation>
    </message>
    <message>
        <source>Scenes and lessons (*.toml *.txt)</source>
        <translation>장면과 강의 (*.toml *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Save the scene</source>
        <translation>장면 저장</translation>
    </message>
    <message>
        <source>Scenes (*.toml)</source>
        <translation>장면 (*.toml)</translation>
    </message>
    <message>
        <source>There is a scene in this file already: {name}
Put the present one in its place? What else is written in the file stays.</source>
        <translation>이 파일에는 이미 장면이 저장되어 있습니다: {name}
지금 장면으로 바꿀까요? 파일에 적힌 다른 내용은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>This file is not a saved scene: {name}
Replace it? All that it holds would be lost.</source>
        <translation>저장된 장면이 아닌 파일입니다: {name}
이 파일을 바꿀까요? 지금 들어 있는 내용이 모두 사라집니다.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>line {line}: {reason}</source>
        <translation>{line}행: {reason}</translation>
    </message>
    <message>
        <source>{named}; and {count} more</source>
        <translation>{named}; 그 밖에 {count}개</translation>
    </message>
    <message>
        <source>Some steps of the file were left out: {named}.</source>
        <translation>파일의 일부 단계를 건너뛰었습니다. {named}.</translation>
    </message>
    <message>
        <source>Opened: {name}, the first of {count} scenes.</source>
        <translation>열었습니다: {name}, 장면 {count}개 가운데 첫째입니다.</translation>
    </message>
    <message>
        <source>Opened: {name}</source>
        <translation>열었습니다: {name}</translation>
    </message>
    <message>
        <source>What was shown here last cannot be shown again: {reason}</source>
        <translation>여기서 마지막으로 보던 장면을 다시 열 수 없습니다: {reason}</translation>
    </message>
</context>
<context>
    <name>Screenshot</name>
    <message>
        <source>The picture cannot be written: {file}</source>
        <translation>그림을 저장할 수 없습니다: {file}</translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>the font {family} is missing</source>
        <translation>글꼴이 없습니다: {family}</translation>
    </message>
    <message>
        <source>self-test: {failure}</source>
        <translation>자체 점검: {failure}</translation>
    </message>
    <message>
        <source>self-test passed, {count} labs</source>
        <translation>자체 점검 통과, 실험실 {count}개</translation>
    </message>
</context>
<context>
    <name>Shortcut</name>
    <message>
        <source>Play or pause</source>
        <translation>재생 또는 일시정지</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>한 걸음</translation>
    </message>
    <message>
        <source>Rewind to the start, same seed</source>
        <translation>같은 시드로 처음부터</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>새 시드</translation>
    </message>
    <message>
        <source>Reset all settings of the lab</source>
        <translation>이 실험실의 설정을 모두 처음으로</translation>
    </message>
    <message>
        <source>Undo the latest change</source>
        <translation>마지막 변경 되돌리기</translation>
    </message>
    <message>
        <source>Redo what was undone</source>
        <translation>되돌린 것 다시 하기</translation>
    </message>
    <message>
        <source>Copy the scene as text</source>
        <translation>장면을 텍스트로 복사</translation>
    </message>
    <message>
        <source>Open the scene that was copied</source>
        <translation>복사한 장면 열기</translation>
    </message>
    <message>
        <source>Open a scene from a file</source>
        <translation>파일에서 장면 열기</translation>
    </message>
    <message>
        <source>Save the scene in a file</source>
        <translation>장면을 파일로 저장</translation>
    </message>
    <message>
        <source>Next lab</source>
        <translation>다음 실험실</translation>
    </message>
    <message>
        <source>Previous lab</source>
        <translation>이전 실험실</translation>
    </message>
    <message>
        <source>Present in full screen</source>
        <translation>전체 화면으로 발표</translation>
    </message>
    <message>
        <source>End the presentation</source>
        <translation>발표 끝내기</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>글자 크기 처음으로</translation>
    </message>
    <message>
        <source>Korean or English</source>
        <translation>한국어와 영어 바꾸기</translation>
    </message>
    <message>
        <source>This help</source>
        <translation>이 도움말</translation>
    </message>
    <message>
        <source>What the terms mean</source>
        <translation>용어 설명</translation>
    </message>
</context>
<context>
    <name>StepperRow</name>
    <message>
        <source>{name}: one less</source>
        <translation>{name}: 하나 줄이기</translation>
    </message>
    <message>
        <source>{name}: one more</source>
        <translation>{name}: 하나 늘리기</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>Step back</source>
        <translation>한 걸음 뒤로</translation>
    </message>
    <message>
        <source>To the present</source>
        <translation>현재로</translation>
    </message>
    <message>
        <source>Epoch shown</source>
        <translation>보이는 에폭</translation>
    </message>
    <message>
        <source>Epoch {update} of {last}</source>
        <translation>{update} / {last}에폭</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Activation Lab</source>
        <translation>활성화 함수 실험실</translation>
    </message>
    <message>
        <source>Scene: undo, copy, open, save</source>
        <translation>장면: 실행 취소, 복사, 열기, 저장</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Present in full screen (F11)</source>
        <translation>전체 화면으로 발표(F11)</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>도움말(F1)</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>테마: 밝게</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>테마: 어둡게</translation>
    </message>
    <message>
        <source>Theme: as the desktop</source>
        <translation>테마: 시스템 설정</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>장면</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Other data</source>
        <translation>새 데이터</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>새 시드</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>한 걸음</translation>
    </message>
    <message>
        <source>Rewind</source>
        <translation>처음부터</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시정지</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>One run</source>
        <translation>한 번 학습</translation>
    </message>
    <message>
        <source>Compare activations</source>
        <translation>활성화 비교</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>반복 통계</translation>
    </message>
    <message>
        <source>Two starts</source>
        <translation>두 초깃값</translation>
    </message>
    <message>
        <source>Initial scale</source>
        <translation>초깃값 크기</translation>
    </message>
</context>
<context>
    <name>Xor</name>
    <message>
        <source>success</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>impossible</source>
        <translation>불가능</translation>
    </message>
    <message>
        <source>cannot move</source>
        <translation>움직이지 않음</translation>
    </message>
    <message>
        <source>plateau</source>
        <translation>평탄 구간</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>학습 중</translation>
    </message>
</context>
</TS>
